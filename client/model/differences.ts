import type { Bilingual } from "../../domain/relationTypes.ts";
import type { Entity, Relation } from "./entity.ts";

/** A fact by its id and its words. */
export interface NamedFact {
  readonly id: string;
  readonly name: Bilingual;
}

/** How the loaded data differ from those that a link or a file was made of. */
export interface Differences {
  readonly of: "link" | "file";
  /** The data version that it was made of, where it says so. */
  readonly madeOf: string | undefined;
  /** Whether it is known what changed since: all of it, only the first changes, or nothing, as the loaded data never were at that version. */
  readonly told: "all" | "first" | "nothing";
  readonly missing: readonly NamedFact[];
  readonly changed: readonly NamedFact[];
}

// Counts over the whole database rise with every import: they say nothing of the fact itself.
const COUNTS: ReadonlySet<string> = new Set([
  "degree",
  "neighbourCounts",
  "neighbourTotal",
  "participantCount",
  "sourceCount",
  "firstEvidence",
]);

function sameText(fact: unknown): string {
  return JSON.stringify(fact, (key, value: unknown) => {
    if (COUNTS.has(key)) return undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function common(fact: object, other: object): unknown {
  return Object.fromEntries(Object.entries(fact).filter(([key]) => key in other));
}

/** Whether two states of one fact say the same, as far as both say anything; how often it is linked or stated does not count. */
export function isSameFact<Fact extends Entity | Relation>(a: Fact, b: Fact): boolean {
  return sameText(common(a, b)) === sameText(common(b, a));
}
