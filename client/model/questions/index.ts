import { acrossMerger } from "./acrossMerger.ts";
import { acrossOffices } from "./acrossOffices.ts";
import { borderStory } from "./borderStory.ts";
import { metSince } from "./metSince.ts";
import { partnersOf } from "./partnersOf.ts";
import { partnersOfLeader } from "./partnersOfLeader.ts";
import { partnersThrough } from "./partnersThrough.ts";
import type { Question } from "./question.ts";
import { whoMetWhom } from "./whoMetWhom.ts";

/** The worked questions, in the order in which the empty canvas offers them. A new one is a file and a line here. */
export const QUESTIONS: readonly Question[] = [
  whoMetWhom,
  partnersThrough,
  borderStory,
  acrossMerger,
  partnersOf,
  acrossOffices,
  partnersOfLeader,
];

/** Questions that the search bar offers, and the empty canvas does not: they ask for a name first. */
export const ASKED_BY_NAME: readonly Question[] = [metSince];

/** The question of an id. */
export function questionOf(id: string): Question | undefined {
  return [...QUESTIONS, ...ASKED_BY_NAME].find((question) => question.id === id);
}
