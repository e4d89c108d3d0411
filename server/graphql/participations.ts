import type { EntityId } from "../../domain/ids.ts";
import type { RelationRecord } from "../../domain/records.ts";
import type { StoredEntity } from "../store/graphStore.ts";
import type { GraphqlContext } from "./context.ts";
import { firstDifference } from "./firstDifference.ts";
import { byName, linkedRelations, type Link } from "./linkedEntities.ts";
import { loadEntities } from "./loaders.ts";

/** One actor's part in an event. */
export interface ParticipationEntry {
  readonly entity: StoredEntity;
  readonly role: string;
  readonly relation: RelationRecord;
}

export const PARTICIPANTS: Link = { types: ["ATTENDED", "HOSTED"], direction: "IN" };

/** Roles from those who make an event to those who are there. */
const ROLES = ["host", "organiser", "co-organiser", "chair", "leader", "speaker", "signatory", "witness", "guest", "member", "attendee"];

function roleOf({ role, type }: RelationRecord): string {
  return role ?? (type === "HOSTED" ? "host" : "attendee");
}

function importance(role: string): number {
  const place = ROLES.indexOf(role);
  return place === -1 ? ROLES.length : place;
}

function byRoleAndName(a: ParticipationEntry, b: ParticipationEntry): number {
  return firstDifference(importance(a.role) - importance(b.role), byName(a.entity, b.entity), a.relation.id < b.relation.id ? -1 : 1);
}

/** Everybody's part in an event, one for each relation: by role, then name. */
export async function participationsOf(context: GraphqlContext, event: EntityId): Promise<readonly ParticipationEntry[]> {
  const relations = await linkedRelations(context, event, PARTICIPANTS);
  const entities = await loadEntities(
    context.loaders,
    relations.map(({ source }) => source),
  );
  const entries = relations.flatMap((relation, index) => {
    const entity = entities[index];
    return entity === undefined ? [] : [{ entity, role: roleOf(relation), relation }];
  });
  return entries.sort(byRoleAndName);
}
