import { splitSentences } from "../../domain/sentences.ts";
import type { EntityRecord } from "../../domain/records.ts";
import type { Refusal } from "./fields.ts";
import { nearestSentence } from "./nearest.ts";

/** Half-open UTF-16 offsets in the document's text. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** Every place where the sentence stands, without overlaps. */
function placesOf(sentence: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sentence); at !== -1; at = text.indexOf(sentence, at + sentence.length)) places.push(at);
  return places;
}

function refuseMissing(sentence: string, document: EntityRecord): Refusal {
  const near = nearestSentence(sentence, splitSentences(document.details.text ?? "", document.details.language).map(({ text }) => text));
  const remedy = near === undefined ? "Copy the sentence from the document letter for letter" : `Copy the sentence letter for letter; the nearest one there is: ${near}`;
  return { kind: "SENTENCE_NOT_FOUND", reason: `The sentence does not stand in ${document.id}: ${sentence}`, remedy };
}

/** Where the sentence stands in the document, or why it cannot be said. `occurrence` counts from 1 and is needed where it stands there more than once. */
export function locateSentence(sentence: string, document: EntityRecord, occurrence?: number): { readonly offsets: Offsets } | { readonly field: string; readonly refusal: Refusal } {
  const places = placesOf(sentence, document.details.text ?? "");
  if (places.length === 0) return { field: "sentence", refusal: refuseMissing(sentence, document) };
  const start = places[(occurrence ?? 1) - 1];
  if (start !== undefined && (places.length === 1 || occurrence !== undefined)) return { offsets: { start, end: start + sentence.length } };
  const reason = `The sentence stands ${places.length === 1 ? "once" : `${places.length} times`} in ${document.id}: ${sentence}`;
  const remedy = places.length === 1 ? "Take 'occurrence' away" : `Say which one is meant: occurrence: 1 to ${places.length}`;
  return { field: occurrence === undefined ? "sentence" : "occurrence", refusal: { kind: "SENTENCE_NOT_UNIQUE", reason, remedy } };
}
