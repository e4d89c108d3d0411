import type { EntityId } from "../../../domain/ids.ts";
import { comparePartners, type Partner, type Partnership } from "../../../domain/partners.ts";
import type { Page, PartnerRequest } from "../graphStore.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { toPage } from "./pages.ts";
import type { PartnershipRequest } from "./partnerships.ts";

function cursorOf({ weight, entity }: Partner): string {
  return encodeCursor("partners", [String(weight), entity]);
}

function pageOf(partners: readonly Partner[], { first, after }: PartnerRequest): Page<Partner> {
  const { weight, entity } = keyAfter("partners", after, { weight: "", entity: "" });
  const key = { weight: Number(weight), entity: entity as EntityId };
  const following = after === undefined ? partners : partners.filter((partner) => comparePartners(partner, key) > 0);
  return toPage(following.slice(0, first + 1), { first, total: partners.length, cursorOf });
}

/** For each entity a page of its partners, by weight, then id. */
export async function readPartnersOf(
  partnershipFor: (request: PartnershipRequest) => Promise<Partnership>,
  ids: readonly EntityId[],
  request: PartnerRequest,
): Promise<ReadonlyMap<EntityId, Page<Partner>>> {
  const partnership = await partnershipFor({ ...request, rollUp: false });
  return new Map(ids.map((id) => [id, pageOf(partnership.partnersOf(id, request), request)]));
}
