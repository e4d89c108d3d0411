import { foldText } from "../../../domain/names.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";

/** Below an entity of exactly that name, above one whose name only begins so. */
const WHOLE_START = 0.9;
const WORD_STARTS = 0.7;
const SHORTEST = 2;

function scoreOf(typed: string, name: string): number {
  const folded = foldText(name);
  if (folded.startsWith(typed)) return WHOLE_START;
  const words = folded.split(" ");
  return typed.split(" ").every((part) => words.some((word) => word.startsWith(part))) ? WORD_STARTS : 0;
}

/** How well what is typed names a command or a question, in either language: 0 to 1, on the scale of the search for entities. */
export function matchScore(text: string, { en, vi }: Bilingual): number {
  const typed = foldText(text);
  return typed.length < SHORTEST ? 0 : Math.max(scoreOf(typed, en), scoreOf(typed, vi));
}
