import { useState } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { Language } from "../../domain/labels.ts";
import { labelOf } from "../model/entity.ts";
import { fill, slotsOf, startDraft, takeBack, typedFilling, typedPhrase, type Draft, type Filling } from "../model/search/draft.ts";
import { openSlot, phraseText } from "../model/search/phrase.ts";
import { asksForPath } from "../model/search/typedPath.ts";
import { selectOrPick } from "../state/actions/pick.ts";
import { remember } from "../state/actions/populate.ts";
import type { Commands } from "../state/commands.ts";
import type { SearchHit } from "../state/effects/searchEntities.ts";
import { useCommands, useExplorerStore } from "../state/explorer.tsx";
import type { ExplorerState } from "../state/explorerState.ts";
import { PHRASES, type Offer } from "../state/searchOffers.ts";

/** What the search bar holds and what can be done with it. */
export interface SearchBarState {
  readonly text: string;
  readonly draft: Draft | undefined;
  readonly type: (text: string) => void;
  /** Does what an offer says. True where the bar is done and its list can close. */
  readonly take: (offer: Offer) => boolean;
  /** Puts an offer into the bar without acting. False where it stands there already. */
  readonly complete: (offer: Offer) => boolean;
  /** Goes back to the blank before, or leaves the phrase. */
  readonly back: () => void;
  readonly clear: () => void;
}

interface Bar {
  readonly store: StoreApi<ExplorerState>;
  readonly commands: Commands;
  readonly text: string;
  readonly draft: Draft | undefined;
  readonly hold: (text: string, draft: Draft | undefined) => void;
}

function languageOf({ store }: Bar): Language {
  return store.getState().language;
}

function fillingOf(offer: Offer): Filling | undefined {
  if (offer.is === "date") return { value: offer.date, name: { en: offer.date, vi: offer.date } };
  if (offer.is !== "entity") return undefined;
  const { entity } = offer.hit;
  return { value: entity.id, name: { en: labelOf(entity, "EN"), vi: labelOf(entity, "VI") } };
}

/** The draft with what an offer fills in; a picked entity is remembered, so that panels can name it. */
function filledBy(bar: Bar, offer: Offer): Draft | undefined {
  const filling = fillingOf(offer);
  if (bar.draft === undefined || filling === undefined) return undefined;
  if (offer.is === "entity") bar.commands.run((state) => remember(state, { entities: [offer.hit.entity] }));
  return fill(bar.draft, filling, languageOf(bar));
}

function show({ store, commands }: Bar, { entity }: SearchHit): void {
  if (store.getState().view.entities.includes(entity.id)) commands.run((state) => selectOrPick(state, entity.id));
  else commands.add(entity.id);
}

/** Runs a draft that is full, and goes on with one that is not. */
function runOrHold(bar: Bar, draft: Draft): boolean {
  const slots = slotsOf(draft);
  bar.hold("", slots === undefined ? draft : undefined);
  if (slots !== undefined) bar.commands.runPhrase(draft.phrase.id, slots);
  return slots !== undefined;
}

function take(bar: Bar, offer: Offer): boolean {
  const filled = filledBy(bar, offer);
  if (filled !== undefined) return runOrHold(bar, filled);
  if (offer.is === "run") return runOrHold(bar, offer.draft);
  if (offer.is === "phrase") return runOrHold(bar, startDraft(offer.phrase));
  if (offer.is === "entity") show(bar, offer.hit);
  if (offer.is === "command") offer.entry.run(bar.commands, bar.store.getState());
  if (offer.is === "names") bar.commands.addNames(bar.text);
  bar.hold("", undefined);
  return true;
}

function completedText(offer: Offer, language: Language): string | undefined {
  if (offer.is === "entity") return labelOf(offer.hit.entity, language);
  if (offer.is === "phrase") return phraseText(offer.phrase, language);
  if (offer.is === "command") return language === "VI" ? offer.entry.name.vi : offer.entry.name.en;
  return undefined;
}

function complete(bar: Bar, offer: Offer): boolean {
  const begun = offer.is === "phrase" && offer.phrase.slots.length > 0 ? startDraft(offer.phrase) : undefined;
  const draft = filledBy(bar, offer) ?? begun;
  if (draft !== undefined) {
    bar.hold("", draft);
    return true;
  }
  const completed = completedText(offer, languageOf(bar));
  if (completed === undefined || completed === bar.text) return false;
  bar.hold(completed, bar.draft);
  return true;
}

/** Fills the blank before typed-out words with the best hit of its name. A search that fails leaves what is typed as it is. */
async function fillTyped(bar: Bar, draft: Draft, name: string): Promise<void> {
  const slot = openSlot(draft.phrase, languageOf(bar), draft.filled);
  const kinds = slot === undefined || slot.kinds.length === 0 ? {} : { kinds: slot.kinds };
  try {
    const [hit] = await bar.commands.search({ text: name, ...kinds, signal: new AbortController().signal });
    const filled = hit === undefined ? undefined : filledBy(bar, { is: "entity", value: hit.entity.id, hit });
    if (filled !== undefined) bar.hold("", filled);
  } catch {
    return;
  }
}

function type(bar: Bar, typed: string): void {
  const { draft } = bar;
  // What was pasted whole is offered whole; what is typed fills its blanks one by one.
  const begun = draft === undefined && !asksForPath(typed) ? typedPhrase(typed, PHRASES, languageOf(bar)) : undefined;
  bar.hold(begun?.rest ?? typed, begun === undefined ? draft : startDraft(begun.phrase));
  const name = draft === undefined ? undefined : typedFilling(typed, draft, languageOf(bar));
  if (draft !== undefined && name !== undefined) void fillTyped(bar, draft, name);
}

/** The state of the search bar: free text, or a phrase whose blanks are being filled. */
export function useSearchBar(): SearchBarState {
  const store = useExplorerStore();
  const commands = useCommands();
  const [held, setHeld] = useState<{ readonly text: string; readonly draft: Draft | undefined }>({ text: "", draft: undefined });
  const bar: Bar = { store, commands, ...held, hold: (text, draft) => setHeld({ text, draft }) };
  return {
    ...held,
    type: (text) => type(bar, text),
    take: (offer) => take(bar, offer),
    complete: (offer) => complete(bar, offer),
    back: () => bar.hold("", held.draft === undefined ? undefined : takeBack(held.draft, languageOf(bar))),
    clear: () => bar.hold("", undefined),
  };
}
