import type { EntityId } from "../../../domain/ids.ts";
import { comparePartners, type Partner, type Partnership } from "../../../domain/partners.ts";
import type { Steps } from "../../../domain/steps.ts";
import type { GraphReader, Page, PartnerRequest } from "../graphStore.ts";
import { inTurns } from "../inTurns.ts";
import type { Ask } from "./ask.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { readDataVersion } from "./dataVersion.ts";
import { toPage } from "./pages.ts";
import type { PartnershipRequest } from "./partnerships.ts";
import { createVersionCache } from "./versionCache.ts";

/** Lists of partners that are kept: of one entity, or of the items of one list. */
const REMEMBERED_LISTS = 32;

function cursorOf({ weight, entity }: Partner): string {
  return encodeCursor("partners", [String(weight), entity]);
}

function pageOf(partners: readonly Partner[], { first, after }: PartnerRequest): Page<Partner> {
  const { weight, entity } = keyAfter("partners", after, { weight: "", entity: "" });
  const key = { weight: Number(weight), entity: entity as EntityId };
  const following = after === undefined ? partners : partners.filter((partner) => comparePartners(partner, key) > 0);
  return toPage(following.slice(0, first + 1), { first, total: partners.length, cursorOf });
}

function* computePartners(
  partnership: Partnership,
  ids: readonly EntityId[],
  request: PartnerRequest,
): Steps<ReadonlyMap<EntityId, readonly Partner[]>> {
  const partners = new Map<EntityId, readonly Partner[]>();
  for (const id of ids) partners.set(id, yield* partnership.partnersOf(id, request));
  return partners;
}

/** The partners of entities, each list remembered for its pages and for a version of the data. */
export function createPartners(ask: Ask, partnershipFor: (request: PartnershipRequest) => Promise<Partnership>): GraphReader["partnersOf"] {
  const lists = createVersionCache<ReadonlyMap<EntityId, readonly Partner[]>>({ max: REMEMBERED_LISTS, stopsAlone: true }, () =>
    readDataVersion(ask),
  );
  return async (ids, request) => {
    const asked = JSON.stringify({ ...request, ids, first: undefined, after: undefined });
    const partners = await lists.get(asked, async () =>
      inTurns(computePartners(await partnershipFor({ ...request, rollUp: false }), ids, request)),
    );
    return new Map(ids.map((id) => [id, pageOf(partners.get(id) ?? [], request)]));
  };
}
