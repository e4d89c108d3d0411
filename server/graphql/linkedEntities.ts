import type { EntityId } from "../../domain/ids.ts";
import type { EntityKind } from "../../domain/kinds.ts";
import { REPORTED_MODALITIES } from "../../domain/modality.ts";
import { foldName } from "../../domain/names.ts";
import type { RelationRecord } from "../../domain/records.ts";
import type { RelationType } from "../../domain/relationTypes.ts";
import type { StoredEntity } from "../store/graphStore.ts";
import type { GraphqlContext } from "./context.ts";
import { loadEntities } from "./loaders.ts";

/** A link of an entity: relations of some types in one direction, to some kinds. */
export interface Link {
  readonly types: readonly RelationType[];
  readonly direction: "OUT" | "IN";
  readonly kinds?: readonly EntityKind[];
}

/** More than any entity of the records has of one link; what an event with more participants says beyond it is left out. */
const MOST_LINKS = 2_000;

/** Accepted, reported relations of one link of an entity, latest first. One call of the store for all entities of a list. */
export async function linkedRelations(
  { loaders }: GraphqlContext,
  id: EntityId,
  { types, direction, kinds }: Link,
): Promise<readonly RelationRecord[]> {
  const filter = { types, direction, kinds, undated: true, modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] } as const;
  const { items } = await loaders.relationsOf(filter, { first: MOST_LINKS }).load(id);
  return items.map(({ item }) => item);
}

/** By folded name, then id: the order of lists that have no other. */
export function byName(a: StoredEntity, b: StoredEntity): number {
  const [left, right] = [foldName(a.name), foldName(b.name)];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The entities at the other end of one link, each once, by name. */
export async function linkedEntities(context: GraphqlContext, id: EntityId, link: Link): Promise<readonly StoredEntity[]> {
  const relations = await linkedRelations(context, id, link);
  const ends = new Set(relations.map(({ source, target }) => (link.direction === "OUT" ? target : source)));
  return [...(await loadEntities(context.loaders, [...ends]))].sort(byName);
}

/** The one entity at the other end of a link: that of the latest relation, or null where there is none. */
export async function linkedEntity(context: GraphqlContext, id: EntityId, link: Link): Promise<StoredEntity | null> {
  const [latest] = await linkedRelations(context, id, link);
  if (latest === undefined) return null;
  return (await context.loaders.entity.load(link.direction === "OUT" ? latest.target : latest.source)) ?? null;
}
