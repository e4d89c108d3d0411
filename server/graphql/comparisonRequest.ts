import { kindOfId, type EntityId } from "../../domain/ids.ts";
import type { EntityKind } from "../../domain/kinds.ts";
import type { PartnerRequest } from "../store/graphStore.ts";
import { entityId, partnerKinds } from "./arguments.ts";
import type { GraphqlContext } from "./context.ts";
import type { QueryCompareArgs } from "./generated/resolverTypes.ts";
import { partnerRequest } from "./partnerRequest.ts";
import { requireKnown } from "./requireKnown.ts";

export interface ComparisonRequest {
  readonly pair: readonly [EntityId, EntityId];
  readonly request: PartnerRequest;
}

function kindsOf(id: EntityId): readonly EntityKind[] {
  const kind = kindOfId(id);
  return kind === undefined ? [] : [kind];
}

/** What is compared, from the arguments of `compare`. NOT_FOUND where one of the two does not exist, BAD_REQUEST where it has no partners. */
export async function comparisonRequest(context: GraphqlContext, asked: QueryCompareArgs): Promise<ComparisonRequest> {
  const pair = [entityId(asked.a), entityId(asked.b)] as const;
  await requireKnown(context, pair);
  partnerKinds(kindsOf(pair[0]), "a");
  partnerKinds(kindsOf(pair[1]), "b");
  return { pair, request: partnerRequest({ ...asked, viaChildren: true, first: 25 }) };
}
