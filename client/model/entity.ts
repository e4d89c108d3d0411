import { isEventKind, isTerritoryKind, type EntityKind } from "../../domain/kinds.ts";
import type { Language } from "../../domain/labels.ts";
import type { PartialDate } from "../../domain/partialDate.ts";
import type {
  EntityFieldsFragment,
  EntityNameFragment,
  EvidenceFieldsFragment,
  RelationFieldsFragment,
} from "../api/generated/operations.ts";
import type { Lookup } from "./lookup.ts";

/** An entity as the explorer knows it; what kinds add is found by `in`. */
export type Entity = EntityFieldsFragment;
/** An entity as the end of a relation: enough to name it. */
export type EntityName = EntityNameFragment;
export type Relation = RelationFieldsFragment;
export type Evidence = EvidenceFieldsFragment;

export type Entities = Lookup<Entity>;
export type Relations = Lookup<Relation>;

const ACTORS: readonly EntityKind[] = ["OFFICIAL", "ORGANIZATION", "GROUP"];
const DRAWN_ON_REQUEST: readonly EntityKind[] = ["FIGURE", "TOPIC", "DOCUMENT"];

/** The name in a language. */
export function nameOf(entity: EntityName, language: Language): string {
  return language === "VI" ? entity.nameVi : entity.name;
}

/** The name with what tells namesakes apart. */
export function labelOf(entity: EntityName, language: Language): string {
  return language === "VI" ? entity.labelVi : entity.label;
}

/** True for whoever can act: people, organisations, groups and territories. */
export function isActorKind(kind: EntityKind): boolean {
  return ACTORS.includes(kind) || isTerritoryKind(kind);
}

/** True for figures, topics and documents: a count beside the entity until the reader asks to see them on the canvas. */
export function isDrawnOnRequest(kind: EntityKind): boolean {
  return DRAWN_ON_REQUEST.includes(kind);
}

/** The day from which an entity itself is dated: an event's start, a signing, a figure's period, a province's beginning. */
export function dateOf(entity: Entity): PartialDate | undefined {
  if (isEventKind(entity.kind) && "start" in entity) return entity.start ?? undefined;
  if ("signed" in entity) return entity.signed ?? undefined;
  if ("measure" in entity) return entity.end ?? entity.start ?? undefined;
  return undefined;
}
