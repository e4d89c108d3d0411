import type { Evidence } from "./entity.ts";
import { countBy } from "./visible.ts";

type Source = Evidence["document"];

/** Of one fact the panel of an entity, and that of a line for meetings, look through so many sentences. */
export const SENTENCES_OF_EACH = 20;
/** The panel of a fact itself lists so many. */
export const SENTENCES_OF_ONE = 50;

/** A fact with the documents of its sentences. */
interface Stated {
  readonly statedBy: readonly { readonly document: Source }[];
}

/** A document and how many of some facts it states. */
export interface DocumentBehind {
  readonly document: Source;
  readonly count: number;
}

/** Every document that states some facts, those of most facts first. */
export function documentsBehind(facts: readonly Stated[]): readonly DocumentBehind[] {
  const stating = facts.flatMap(({ statedBy }) => [...new Map(statedBy.map(({ document }) => [document.id, document])).values()]);
  const byId = new Map(stating.map((document) => [document.id, document]));
  return countBy(stating, ({ id }) => id).flatMap(({ key, count }) => {
    const document = byId.get(key);
    return document === undefined ? [] : [{ document, count }];
  });
}

/** How many facts have so many sentences that not all were looked through. */
export function cutFacts(facts: readonly Stated[]): number {
  return facts.filter(({ statedBy }) => statedBy.length >= SENTENCES_OF_EACH).length;
}
