import type { EntityId } from "../../domain/ids.ts";
import { WhometError } from "../errors.ts";
import type { GraphqlContext } from "./context.ts";

/** Refuses ids of nothing: "no path" or "no meeting" would otherwise claim something about an entity that nobody knows. */
export async function requireKnown({ loaders }: GraphqlContext, ids: readonly EntityId[]): Promise<void> {
  const entities = await Promise.all(ids.map((id) => loaders.entity.load(id)));
  const unknown = ids.filter((_, index) => entities[index] === undefined);
  if (unknown.length === 0) return;
  throw new WhometError("NOT_FOUND", `There is no entity ${unknown.slice(0, 5).join(", ")}: \`search\` finds ids by name.`);
}
