import type { EntityKind } from "../../../domain/kinds.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { EntitiesQueryVariables, NeighbourhoodQueryVariables, WhoMetWhomQueryVariables } from "../../api/generated/operations.ts";
import type { Entity, Relation } from "../entity.ts";
import type { ActorLevel } from "../folds.ts";
import type { LayoutName } from "../layouts/index.ts";

/** A GraphQL operation that a question needs. */
export type QuestionRequest =
  | { readonly operation: "neighbourhood"; readonly variables: NeighbourhoodQueryVariables }
  | { readonly operation: "entities"; readonly variables: EntitiesQueryVariables }
  | { readonly operation: "whoMetWhom"; readonly variables: WhoMetWhomQueryVariables };

/** Two people of whom a source says that they met. */
export interface MetPair {
  readonly a: string;
  readonly b: string;
  readonly events: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
}

/** What the requests so far have brought. */
export interface QuestionData {
  readonly entities: Readonly<Record<string, Entity>>;
  readonly relations: Readonly<Record<string, Relation>>;
  readonly pairs: readonly MetPair[];
  /** The country that the data call their home: too much hangs together through it. */
  readonly homeCountry?: string;
}

export const NO_DATA: QuestionData = { entities: {}, relations: {}, pairs: [] };

export type Slots = Readonly<Record<string, string>>;

export interface Slot {
  readonly name: string;
  readonly label: Bilingual;
  readonly kinds: readonly EntityKind[];
  /** An entity id that the bundled data know; a date where the slot takes one. */
  readonly preset: string;
  /** Absent: an entity. A date may stay empty. */
  readonly takes?: "date";
}

/** Another way to ask what found no answer. */
export interface Widening {
  readonly label: Bilingual;
  readonly slots: Slots;
}

/** A finished view: what stands on the canvas, how, and the one line above it. */
export interface Answer {
  readonly entityIds: readonly string[];
  readonly relationIds: readonly string[];
  readonly layout: LayoutName;
  readonly headline: Bilingual;
  /** At what level meetings are drawn as lines where the answer holds more than can be read as single events. */
  readonly foldsTo?: ActorLevel;
  /** Whose evidence opens first. */
  readonly firstRelationId: string;
}

/** A question as a template: slots, the requests that it needs (each step sees what the ones before have brought) and a pure answer. */
export interface Question {
  readonly id: string;
  readonly slots: readonly Slot[];
  readonly title: (named: Readonly<Record<string, Bilingual>>) => Bilingual;
  readonly hint: Bilingual;
  readonly steps: readonly ((slots: Slots, data: QuestionData) => readonly QuestionRequest[])[];
  /** Undefined where the data hold no answer. */
  readonly answer: (slots: Slots, data: QuestionData) => Answer | undefined;
  /** What to try where there is no answer. */
  readonly widen?: (slots: Slots) => readonly Widening[];
}

/** The presets of a question's slots. */
export function presetSlots({ slots }: Question): Slots {
  return Object.fromEntries(slots.map(({ name, preset }) => [name, preset]));
}

/** The id in a slot. A question declares every slot that it reads. */
export function slotId(slots: Slots, name: string): string {
  return slots[name] ?? "";
}

/** The name of an entity in both languages; its id where it is not known. */
export function bilingualName(entity: Entity | undefined, id: string): Bilingual {
  return entity === undefined ? { en: id, vi: id } : { en: entity.name, vi: entity.nameVi };
}

/** "1 province", "3 provinces". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
