import type { Modality } from "../../../domain/modality.ts";
import { createPartnership, type Partnership } from "../../../domain/partners.ts";
import type { Steps } from "../../../domain/steps.ts";
import { createRollUp } from "../../../domain/successions.ts";
import { inTurns } from "../inTurns.ts";
import type { Ask } from "./ask.ts";
import { readDataVersion } from "./dataVersion.ts";
import { readPartnerFacts, type PartnerFacts } from "./partnerFacts.ts";
import { createVersionCache } from "./versionCache.ts";

const REMEMBERED_FACTS = 1;
const REMEMBERED_PARTNERSHIPS = 3;

export interface PartnershipRequest {
  readonly modalities: readonly Modality[];
  /** Whether a part counts for its whole. */
  readonly viaChildren: boolean;
  /** Whether provinces that ended count as those of today. */
  readonly rollUp: boolean;
}

function* build({ facts, successions, ...world }: PartnerFacts, { viaChildren, rollUp }: PartnershipRequest): Steps<Partnership> {
  const standsAs = createRollUp(rollUp ? successions : []);
  const partnership = createPartnership({ ...world, viaChildren, standsAs });
  for (const fact of facts) {
    partnership.add(fact);
    yield;
  }
  return partnership;
}

/** Partnerships of the whole graph, read and computed once for a version of the data. */
export function createPartnerships(ask: Ask): (request: PartnershipRequest) => Promise<Partnership> {
  const readVersion = (): Promise<string> => readDataVersion(ask);
  const facts = createVersionCache<PartnerFacts>({ max: REMEMBERED_FACTS }, readVersion);
  const partnerships = createVersionCache<Partnership>({ max: REMEMBERED_PARTNERSHIPS }, readVersion);
  return ({ modalities, viaChildren, rollUp }) => {
    const asked = JSON.stringify([...modalities].sort());
    return partnerships.get(JSON.stringify([asked, viaChildren, rollUp]), async () =>
      inTurns(build(await facts.get(asked, () => readPartnerFacts(ask, modalities)), { modalities, viaChildren, rollUp })),
    );
  };
}
