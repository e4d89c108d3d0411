import { acrossMerger } from "./acrossMerger.ts";
import { borderStory } from "./borderStory.ts";
import { partnersOf } from "./partnersOf.ts";
import { partnersThrough } from "./partnersThrough.ts";
import type { Question } from "./question.ts";
import { whoMetWhom } from "./whoMetWhom.ts";

/** The worked questions, in the order in which the empty canvas offers them. A new one is a file and a line here. */
export const QUESTIONS: readonly Question[] = [whoMetWhom, partnersThrough, borderStory, acrossMerger, partnersOf];

/** The question of an id. */
export function questionOf(id: string): Question | undefined {
  return QUESTIONS.find((question) => question.id === id);
}
