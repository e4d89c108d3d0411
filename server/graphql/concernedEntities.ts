import type { EntityId } from "../../domain/ids.ts";
import { RELATION_TYPES } from "../../domain/relationTypes.ts";
import type { StoredEntity } from "../store/graphStore.ts";
import type { GraphqlContext } from "./context.ts";
import { byName, linkedRelations } from "./linkedEntities.ts";
import { firstDifference } from "./firstDifference.ts";
import { loadEntity } from "./loaders.ts";

const ROLES: readonly string[] = RELATION_TYPES.CONCERNS.roles;

/** What a figure measures, each entity once: subject first, then partner, place and topic; within a role by name. */
export async function concernedEntities(context: GraphqlContext, id: EntityId): Promise<readonly StoredEntity[]> {
  const relations = await linkedRelations(context, id, { types: ["CONCERNS"], direction: "OUT" });
  const entries = await Promise.all(
    relations.map(async ({ target, role }) => ({
      entity: await loadEntity(context.loaders, target),
      place: role === undefined ? ROLES.length : ROLES.indexOf(role),
    })),
  );
  const ordered = entries.sort((a, b) => firstDifference(a.place - b.place, byName(a.entity, b.entity)));
  return [...new Map(ordered.map(({ entity }) => [entity.id, entity])).values()];
}
