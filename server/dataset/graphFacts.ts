import type { EntityId } from "../../domain/ids.ts";
import { ENTITY_KINDS, type EntityKind } from "../../domain/kinds.ts";
import type { DatasetRecords, EntityRecord, RelationRecord } from "../../domain/records.ts";
import { RELATION_TYPE_NAMES, type RelationType } from "../../domain/relationTypes.ts";

/** The shape of what the documents state: reference relations and MENTIONS are apart, and so are documents. */
export interface GraphFacts {
  /** Documents that were read, reference documents apart. */
  readonly documents: number;
  /** Entities that are neither documents nor declared by reference data. */
  readonly entities: number;
  readonly referenceEntities: number;
  /** Relations that documents state, MENTIONS apart. */
  readonly relations: number;
  readonly mentions: number;
  /** Relations that only reference documents state. */
  readonly referenceRelations: number;
  /** Entities of each kind that are not declared by reference data. */
  readonly kinds: readonly (readonly [EntityKind, number])[];
  /** Reference entities that a document states something about. */
  readonly referenceInUse: number;
  readonly types: readonly (readonly [RelationType, number])[];
  /** Entities with at least one relation. */
  readonly connected: number;
  /** Of these, the ones with exactly one neighbour. */
  readonly leaves: number;
  /** Entities in the largest connected part once the home country is taken away. */
  readonly largestComponent: number;
}

type Neighbours = ReadonlyMap<EntityId, ReadonlySet<EntityId>>;

/** Who is joined to whom, in either direction. */
export function neighboursOf(relations: readonly Pick<RelationRecord, "source" | "target">[]): Neighbours {
  const neighbours = new Map<EntityId, Set<EntityId>>();
  const join = (from: EntityId, to: EntityId): void => {
    const known = neighbours.get(from);
    if (known === undefined) neighbours.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { source, target } of relations) {
    join(source, target);
    join(target, source);
  }
  return neighbours;
}

/** How many have exactly one neighbour. */
export function countLeaves(neighbours: Neighbours): number {
  return [...neighbours.values()].filter((others) => others.size === 1).length;
}

/** The size of the largest connected part, as if `without` were not there. */
export function largestComponent(neighbours: Neighbours, without?: EntityId): number {
  const seen = new Set<EntityId>(without === undefined ? [] : [without]);
  let largest = 0;
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const reached = [start];
    for (const id of reached) {
      const fresh = [...(neighbours.get(id) ?? [])].filter((other) => !seen.has(other));
      for (const other of fresh) {
        seen.add(other);
        reached.push(other);
      }
    }
    largest = Math.max(largest, reached.length);
  }
  return largest;
}

function countKinds(entities: readonly EntityRecord[]): GraphFacts["kinds"] {
  return ENTITY_KINDS.map((kind) => [kind, entities.filter((entity) => entity.kind === kind).length] as const);
}

/** Counts the shape of a dataset. */
export function graphFacts({ entities, relations }: DatasetRecords, homeCountry?: EntityId): GraphFacts {
  const stated = relations.filter(({ type, reference }) => type !== "MENTIONS" && !reference);
  const neighbours = neighboursOf(stated);
  const types = RELATION_TYPE_NAMES.map((type) => [type, stated.filter((relation) => relation.type === type).length] as const);
  const own = entities.filter(({ reference }) => !reference);
  const documents = own.filter(({ kind }) => kind === "DOCUMENT").length;
  const mentions = relations.filter(({ type }) => type === "MENTIONS").length;
  return {
    documents,
    entities: own.length - documents,
    referenceEntities: entities.length - own.length,
    relations: stated.length,
    mentions,
    referenceRelations: relations.length - stated.length - mentions,
    kinds: countKinds(own),
    referenceInUse: entities.filter(({ id, reference }) => reference && neighbours.has(id)).length,
    types,
    connected: neighbours.size,
    leaves: countLeaves(neighbours),
    largestComponent: largestComponent(neighbours, homeCountry),
  };
}
