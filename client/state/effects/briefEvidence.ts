import { isEntityId } from "../../../domain/ids.ts";
import { BriefEventsDocument, BriefRelationsDocument } from "../../api/generated/operations.ts";
import type { BriefRelation } from "../../model/brief/briefData.ts";
import type { Evidence } from "../../model/entity.ts";
import type { EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";

type Server = Pick<EffectContext, "execute">;

/** Relations by id with every sentence that states them, in the order of the ids. */
export function fetchBriefRelations({ execute }: Server, ids: readonly string[], signal?: AbortSignal): Promise<BriefRelation[]> {
  return inChunks<BriefRelation>(ids, async (some) => (await execute(BriefRelationsDocument, { ids: some }, signal)).relations);
}

/** The sentences behind ids of relations and of entities; those of the relations at hand are not asked for again. */
export async function fetchEvidence(
  server: Server,
  { ids, known, signal }: { readonly ids: readonly string[]; readonly known: readonly BriefRelation[]; readonly signal?: AbortSignal },
): Promise<Record<string, readonly Evidence[]>> {
  const atHand = new Map(known.map(({ id, evidence }) => [id, evidence]));
  const wanted = [...new Set(ids)].filter((id) => !atHand.has(id));
  const [relations, entities] = await Promise.all([
    fetchBriefRelations(
      server,
      wanted.filter((id) => !isEntityId(id)),
      signal,
    ),
    inChunks(
      wanted.filter((id) => isEntityId(id)),
      async (some) => (await server.execute(BriefEventsDocument, { ids: some }, signal)).entities,
    ),
  ]);
  return Object.fromEntries([
    ...atHand,
    ...relations.map(({ id, evidence }) => [id, evidence] as const),
    ...entities.map(({ id, evidence }) => [id, evidence.edges.map(({ node }) => node)] as const),
  ]);
}
