import { splitSentences } from "../../domain/sentences.ts";
import type { EntityRecord } from "../../domain/records.ts";
import type { Refusal } from "./fields.ts";
import { nearestSentence } from "./nearest.ts";

/** Half-open UTF-16 offsets in the document's text. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

type Located = { readonly offsets: Offsets } | { readonly field: string; readonly refusal: Refusal };

const ENDED_BEFORE = /(?:^|[\r\n]|[.!?…:;"”’)\]»][ \t]+)$/u;
const ENDS = /[.!?…:;"”’)\]»]$/u;
const LINE_ENDS = /^[ \t]*(?:$|[\r\n])/u;

/** Every place where the sentence stands, without overlaps. */
function placesOf(sentence: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sentence); at !== -1; at = text.indexOf(sentence, at + sentence.length)) places.push(at);
  return places;
}

/** What to copy; a difference that no screen shows is named. */
function adviseCopy(sentence: string, near: string | undefined): string {
  if (near === undefined) return "Copy the sentence from the document letter for letter";
  if (near.normalize("NFC") === sentence.normalize("NFC"))
    return "The two look alike but write marks in different ways, as letters of their own or with the letter (NFD, NFC): copy it from the document";
  return `Copy the sentence letter for letter; the nearest one there is "${near}"`;
}

function refuseMissing(sentence: string, document: EntityRecord): Refusal {
  const near = nearestSentence(
    sentence,
    splitSentences(document.details.text ?? "", document.details.language).map(({ text }) => text),
  );
  const reason = `The sentence does not stand in ${document.id}: "${sentence}"`;
  return { kind: "SENTENCE_NOT_FOUND", reason, remedy: adviseCopy(sentence, near) };
}

/** Evidence is one or more whole sentences: it begins after the end of another one and ends with a mark or a line. */
function judgeWhole(offsets: Offsets, document: EntityRecord): Located {
  const { text = "", language } = document.details;
  const begins = ENDED_BEFORE.test(text.slice(0, offsets.start));
  const ends = ENDS.test(text.slice(offsets.start, offsets.end)) || LINE_ENDS.test(text.slice(offsets.end));
  if (begins && ends) return { offsets };
  const whole = splitSentences(text, language).find(({ start, end }) => start <= offsets.start && offsets.start < end);
  const reason = `The text is only a part of a sentence of ${document.id}: "${text.slice(offsets.start, offsets.end)}"`;
  return { field: "sentence", refusal: { kind: "SENTENCE_NOT_FOUND", reason, remedy: `Give the whole sentence: "${whole?.text ?? ""}"` } };
}

/** Where the sentence stands in the document, or why it cannot be said. `occurrence` counts from 1 and is needed where it stands there more than once. */
export function locateSentence(sentence: string, document: EntityRecord, occurrence?: number): Located {
  const places = placesOf(sentence, document.details.text ?? "");
  if (places.length === 0) return { field: "sentence", refusal: refuseMissing(sentence, document) };
  const start = places[(occurrence ?? 1) - 1];
  if (start !== undefined && (places.length === 1 || occurrence !== undefined))
    return judgeWhole({ start, end: start + sentence.length }, document);
  const reason = `The sentence stands ${places.length === 1 ? "once" : `${places.length} times`} in ${document.id}: "${sentence}"`;
  const remedy = places.length === 1 ? "Take 'occurrence' away" : `Say which one is meant: occurrence: 1 to ${places.length}`;
  return { field: occurrence === undefined ? "sentence" : "occurrence", refusal: { kind: "SENTENCE_NOT_UNIQUE", reason, remedy } };
}
