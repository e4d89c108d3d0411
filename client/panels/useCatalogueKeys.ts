import { useHotkeys, type HotkeyItem } from "@mantine/hooks";
import { useCallback, useEffect, useRef } from "react";
import { CATALOGUE, type CatalogueEntry } from "../state/catalogue.ts";
import { useCommands, useExplorerStore } from "../state/explorer.tsx";

/** While one of these is open, keys are its own. */
const OWN_KEYS = '[aria-modal="true"], [role="menu"], [role="listbox"]';

function isLetter(keys: string): boolean {
  return !/mod|ctrl|alt|escape/i.test(keys);
}

// With Shift a digit key gives another character on most keyboards, so that the key itself counts.
function binding(keys: string, act: () => void): HotkeyItem {
  const digit = /^(.*\+)?(\d)$/.exec(keys);
  return digit === null ? [keys, act] : [`${digit[1] ?? ""}digit${digit[2] ?? ""}`, act, { usePhysicalKeys: true }];
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

/** Binds the keys of the catalogue to the window. Keys typed into a field or an open dialog, menu or list are its own. */
export function useCatalogueKeys(): void {
  const commands = useCommands();
  const store = useExplorerStore();
  const wasOwned = useWasOwned();
  const act = ({ isReady, run }: CatalogueEntry, keys: string): void => {
    const state = store.getState();
    if (wasOwned() || (isLetter(keys) && !state.guidance.letterKeys)) return;
    if (isReady(state)) run(commands, state);
  };
  useHotkeys(CATALOGUE.flatMap((entry) => (entry.keys === undefined ? [] : [binding(entry.keys, () => act(entry, entry.keys ?? ""))])));
}
