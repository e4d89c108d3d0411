import { setImmediate as nextTurn } from "node:timers/promises";

import type { Modality } from "../../../domain/modality.ts";
import { createPartnership, type Partnership } from "../../../domain/partners.ts";
import { createRollUp } from "../../../domain/successions.ts";
import type { Ask } from "./ask.ts";
import { readDataVersion } from "./dataVersion.ts";
import { readPartnerFacts, type PartnerFacts } from "./partnerFacts.ts";
import { createVersionCache } from "./versionCache.ts";

/** After so many facts other requests get their turn. */
const FACTS_A_TURN = 2_000;
const REMEMBERED_FACTS = 1;
const REMEMBERED_PARTNERSHIPS = 3;

export interface PartnershipRequest {
  readonly modalities: readonly Modality[];
  /** Whether a part counts for its whole. */
  readonly viaChildren: boolean;
  /** Whether provinces that ended count as those of today. */
  readonly rollUp: boolean;
}

async function build({ facts, successions, ...world }: PartnerFacts, { viaChildren, rollUp }: PartnershipRequest): Promise<Partnership> {
  const standsAs = createRollUp(rollUp ? successions : []);
  const partnership = createPartnership({ ...world, viaChildren, standsAs });
  for (let index = 0; index < facts.length; index += FACTS_A_TURN) {
    facts.slice(index, index + FACTS_A_TURN).forEach((fact) => partnership.add(fact));
    await nextTurn();
  }
  return partnership;
}

/** Partnerships of the whole graph, read and computed once for a version of the data. */
export function createPartnerships(ask: Ask): (request: PartnershipRequest) => Promise<Partnership> {
  const readVersion = (): Promise<string> => readDataVersion(ask);
  const facts = createVersionCache<PartnerFacts>(REMEMBERED_FACTS, readVersion);
  const partnerships = createVersionCache<Partnership>(REMEMBERED_PARTNERSHIPS, readVersion);
  return ({ modalities, viaChildren, rollUp }) => {
    const asked = JSON.stringify([...modalities].sort());
    return partnerships.get(JSON.stringify([asked, viaChildren, rollUp]), async () =>
      build(await facts.get(asked, () => readPartnerFacts(ask, modalities)), { modalities, viaChildren, rollUp }),
    );
  };
}
