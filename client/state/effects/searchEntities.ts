import { SearchDocument, type SearchQuery } from "../../api/generated/operations.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { EffectContext } from "./context.ts";

export type SearchHit = SearchQuery["search"][number];

/** Entities whose name or alias matches, best first. Throws what the server throws, and the signal's reason when given up. */
export async function searchEntities(
  { execute }: EffectContext,
  wish: { text: string; kinds?: readonly EntityKind[]; signal: AbortSignal },
): Promise<readonly SearchHit[]> {
  const { text, kinds, signal } = wish;
  const { search } = await execute(SearchDocument, { text, ...(kinds === undefined ? {} : { kinds: [...kinds] }) }, signal);
  return search;
}
