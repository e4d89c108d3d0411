import type { EntityId } from "../../domain/ids.ts";
import type { EntityKind } from "../../domain/kinds.ts";
import { REPORTED_MODALITIES } from "../../domain/modality.ts";
import { foldName } from "../../domain/names.ts";
import type { RelationRecord } from "../../domain/records.ts";
import type { RelationType } from "../../domain/relationTypes.ts";
import { WhometError } from "../errors.ts";
import type { StoredEntity } from "../store/graphStore.ts";
import type { GraphqlContext } from "./context.ts";
import { loadEntities, type Loaders } from "./loaders.ts";

/** A link of an entity: relations of some types in one direction, to some kinds. */
export interface Link {
  readonly types: readonly RelationType[];
  readonly direction: "OUT" | "IN";
  readonly kinds?: readonly EntityKind[];
}

/** Lists without pages hold at most so many; past it they are refused, since a part would look like the whole. */
const MOST_LINKS = 2_000;

function linkedPage({ loaders }: GraphqlContext, { types, direction, kinds }: Link, first: number): ReturnType<Loaders["relationsOf"]> {
  const filter = { types, direction, kinds, undated: true, modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] } as const;
  return loaders.relationsOf(filter, { first });
}

/** How many accepted, reported relations of one link an entity has; exact up to 10,000. */
export async function countLinks(context: GraphqlContext, id: EntityId, link: Link): Promise<number> {
  return (await linkedPage(context, link, MOST_LINKS).load(id)).totalCount;
}

/** Accepted, reported relations of one link of an entity, latest first. One call of the store for all entities of a list. LIMIT_EXCEEDED past 2,000. */
export async function linkedRelations(context: GraphqlContext, id: EntityId, link: Link): Promise<readonly RelationRecord[]> {
  const { items, hasNextPage } = await linkedPage(context, link, MOST_LINKS).load(id);
  if (hasNextPage) {
    const types = link.types.join(", ");
    throw new WhometError(
      "LIMIT_EXCEEDED",
      `${id} has more than ${MOST_LINKS} relations ${types}: page through its \`relations(types: [${types}])\`.`,
    );
  }
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
  const latest = (await linkedPage(context, link, 1).load(id)).items[0]?.item;
  if (latest === undefined) return null;
  return (await context.loaders.entity.load(link.direction === "OUT" ? latest.target : latest.source)) ?? null;
}
