import { isPartialDate } from "../../domain/partialDate.ts";
import { ASKED_BY_NAME, QUESTIONS } from "../model/questions/index.ts";
import type { Draft } from "../model/search/draft.ts";
import { matchScore } from "../model/search/matchScore.ts";
import { commaParts, namesOf } from "../model/search/nameList.ts";
import { openSlot, pathPhrase, phraseOf, phraseText, type Phrase } from "../model/search/phrase.ts";
import { CATALOGUE, type CatalogueEntry } from "./catalogue.ts";
import type { SearchHit } from "./effects/searchEntities.ts";
import type { ExplorerState } from "./explorerState.ts";

/** One line of the search bar's list; `value` tells it from the others. */
export type Offer = { readonly value: string } & (
  | { readonly is: "entity"; readonly hit: SearchHit }
  | { readonly is: "phrase"; readonly phrase: Phrase }
  | { readonly is: "command"; readonly entry: CatalogueEntry }
  | { readonly is: "date"; readonly date: string }
  | { readonly is: "names"; readonly count: number }
  | { readonly is: "run"; readonly draft: Draft }
);

export interface OfferGroup {
  readonly name: "run" | "names" | "entities" | "phrases" | "commands" | "dates" | "reference";
  readonly offers: readonly Offer[];
}

interface Typed {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly draft: Draft | undefined;
  /** The question for a path that is typed in free words, with its blanks filled. */
  readonly typedPath?: Draft | undefined;
}

/** Every phrase that can be begun. */
export const PHRASES: readonly Phrase[] = [pathPhrase, ...ASKED_BY_NAME.map(phraseOf), ...QUESTIONS.map(phraseOf)];

const MOST_OF_A_SORT = 6;

function scored<Item>(items: readonly Item[], score: (item: Item) => number): { readonly best: number; readonly items: Item[] } {
  const kept = items.map((item) => ({ item, score: score(item) })).filter((each) => each.score > 0);
  kept.sort((a, b) => b.score - a.score);
  return { best: kept[0]?.score ?? 0, items: kept.slice(0, MOST_OF_A_SORT).map(({ item }) => item) };
}

function entityOffers(hits: readonly SearchHit[]): Offer[] {
  return hits.map((hit) => ({ is: "entity", value: hit.entity.id, hit }));
}

function isReported({ entity }: SearchHit): boolean {
  return !entity.referenceOnly;
}

function referenceGroup(hits: readonly SearchHit[]): OfferGroup {
  return { name: "reference", offers: entityOffers(hits.filter((hit) => !isReported(hit))) };
}

function phraseOffers(phrases: readonly Phrase[]): Offer[] {
  return phrases.map((phrase) => ({ is: "phrase", value: `phrase ${phrase.id}`, phrase }));
}

function commandOffers(entries: readonly CatalogueEntry[]): Offer[] {
  return entries.map((entry) => ({ is: "command", value: `command ${entry.id}`, entry }));
}

function everything(state: ExplorerState): OfferGroup[] {
  const ready = CATALOGUE.filter(({ isReady }) => isReady(state));
  return [
    { name: "phrases", offers: phraseOffers(PHRASES) },
    { name: "commands", offers: commandOffers(ready) },
  ];
}

function nameGroup(text: string): OfferGroup {
  const names = namesOf(text).flatMap((name) => (text.includes(";") ? [name] : commaParts(name)));
  return { name: "names", offers: text.includes(";") && names.length > 1 ? [{ is: "names", value: "names", count: names.length }] : [] };
}

function yearsBack({ overview }: ExplorerState): string[] {
  const summary = overview?.status === "ready" ? overview.value.summary : undefined;
  const last = Number(summary?.last?.slice(0, 4) ?? new Date().getFullYear());
  const first = Number(summary?.first?.slice(0, 4) ?? last);
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => String(last - index));
}

function dateGroup(text: string, state: ExplorerState): OfferGroup {
  const typed = text.trim();
  const years = yearsBack(state).filter((year) => year.startsWith(typed) && year !== typed);
  const dates = [...(isPartialDate(typed) ? [typed] : []), ...years, ...(typed === "" ? [""] : [])];
  return { name: "dates", offers: dates.map((date) => ({ is: "date", value: `date ${date}`, date })) };
}

function draftGroups(draft: Draft, { text, hits }: Typed, state: ExplorerState): OfferGroup[] {
  const slot = openSlot(draft.phrase, state.language, draft.filled);
  if (slot === undefined) return [{ name: "run", offers: [{ is: "run", value: "run", draft }] }];
  if (slot.takes === "date") return [dateGroup(text, state)];
  return [{ name: "entities", offers: entityOffers(hits.filter(isReported)) }, referenceGroup(hits)];
}

/** A path typed in free words, ready to run; where its end is not typed yet, the question as it stands. */
function pathGroup({ typedPath }: Typed): OfferGroup {
  return { name: "run", offers: typedPath === undefined ? [] : [{ is: "run", value: "run", draft: typedPath }] };
}

function titleOf(phrase: Phrase): { en: string; vi: string } {
  return { en: phraseText(phrase, "EN"), vi: phraseText(phrase, "VI") };
}

/**
 * What the search bar offers for what is typed: entities, questions and commands in one list, the sort that fits best first, entities before
 * others that fit as well; what only reference data know comes last. While a phrase is filled in, only what fits its next blank.
 */
export function offerGroups(typed: Typed, state: ExplorerState): OfferGroup[] {
  const { text, hits, draft } = typed;
  if (draft !== undefined) return draftGroups(draft, typed, state).filter(({ offers }) => offers.length > 0);
  if (text.trim() === "") return everything(state);
  const reported = hits.filter(isReported);
  const phrases = scored(PHRASES, (phrase) => matchScore(text, titleOf(phrase)));
  const commands = scored(
    CATALOGUE.filter(({ isReady }) => isReady(state)),
    ({ name }) => matchScore(text, name),
  );
  const sorts: { best: number; group: OfferGroup }[] = [
    { best: reported[0]?.score ?? 0, group: { name: "entities", offers: entityOffers(reported) } },
    { best: phrases.best, group: { name: "phrases", offers: phraseOffers(phrases.items) } },
    { best: commands.best, group: { name: "commands", offers: commandOffers(commands.items) } },
  ];
  const groups = sorts.sort((a, b) => b.best - a.best).map(({ group }) => group);
  return [pathGroup(typed), nameGroup(text), ...groups, referenceGroup(hits)].filter(({ offers }) => offers.length > 0);
}
