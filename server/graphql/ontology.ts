import { ENTITY_KINDS, type EntityKind } from "../../domain/kinds.ts";
import { RELATION_TYPE_NAMES, type RelationType } from "../../domain/relationTypes.ts";
import type { OntologyCounts } from "../store/graphStore.ts";

export interface KindEntry {
  readonly kind: EntityKind;
  readonly count: number;
  readonly referenceOnly: number;
}

export interface RelationTypeEntry {
  readonly type: RelationType;
  readonly count: number;
}

/** Every kind and relation type in the order of the domain's tables, with what the store holds of each. */
export function countedOntology(counts: OntologyCounts): {
  readonly kinds: readonly KindEntry[];
  readonly relationTypes: readonly RelationTypeEntry[];
} {
  return {
    kinds: ENTITY_KINDS.map((kind) => ({ kind, ...(counts.kinds.get(kind) ?? { count: 0, referenceOnly: 0 }) })),
    relationTypes: RELATION_TYPE_NAMES.map((type) => ({ type, count: counts.types.get(type) ?? 0 })),
  };
}
