import { useHotkeys, type HotkeyItem } from "@mantine/hooks";
import { useCallback, useEffect, useRef } from "react";
import { CATALOGUE, type CatalogueEntry } from "../state/catalogue.ts";
import { useCommands, useExplorerStore } from "../state/explorer.tsx";

/** While one of these is open, keys are its own. */
const OWN_KEYS = '[aria-modal="true"], [role="menu"], [role="listbox"]';

/** What is typed into. A box to tick, a choice or a slider takes no letters. */
const TEXT_FIELDS = "textarea, select, input:not([type='checkbox'], [type='radio'], [type='range'], [type='button'], [type='file'])";

function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches(TEXT_FIELDS);
}

function isLetter(keys: string): boolean {
  return !/mod|ctrl|alt|escape/i.test(keys);
}

// With Shift a digit key gives another character on most keyboards, so that the key itself counts.
function binding(keys: string, act: (event: KeyboardEvent) => void): HotkeyItem {
  const digit = /^(.*\+)?(\d)$/.exec(keys);
  // What is typed into a text keeps what it does there.
  const options = { preventDefault: false, usePhysicalKeys: digit !== null };
  return [digit === null ? keys : `${digit[1] ?? ""}digit${digit[2] ?? ""}`, act, options];
}

function isOwned(): boolean {
  return [...document.querySelectorAll<HTMLElement>(OWN_KEYS)].some(
    (element) => element.offsetParent !== null || element.getClientRects().length > 0,
  );
}

/** Whether the key that is being pressed belongs to something open. Asked before anything acts on it: what Escape closes is gone later. */
function useWasOwned(): () => boolean {
  const owned = useRef(false);
  useEffect(() => {
    const ask = (): void => {
      owned.current = isOwned();
    };
    window.addEventListener("keydown", ask, true);
    return () => window.removeEventListener("keydown", ask, true);
  }, []);
  return useCallback(() => owned.current, []);
}

/** Binds the keys of the catalogue to the window. Keys typed into a text field or an open dialog, menu or list are its own. */
export function useCatalogueKeys(): void {
  const commands = useCommands();
  const store = useExplorerStore();
  const wasOwned = useWasOwned();
  const act = ({ isReady, run, keys = "" }: CatalogueEntry, event: KeyboardEvent): void => {
    if (isTyped(event)) return;
    event.preventDefault();
    const state = store.getState();
    if (wasOwned() || (isLetter(keys) && !state.guidance.letterKeys)) return;
    if (isReady(state)) run(commands, state);
  };
  const bindings = CATALOGUE.flatMap((entry) => (entry.keys === undefined ? [] : [binding(entry.keys, (event) => act(entry, event))]));
  useHotkeys(bindings, []);
}
