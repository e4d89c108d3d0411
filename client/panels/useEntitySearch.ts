import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { EntityKind } from "../../domain/kinds.ts";
import type { SearchHit } from "../state/effects/searchEntities.ts";
import { useCommands } from "../state/explorer.tsx";

const DEBOUNCE_MS = 160;

export interface SearchState {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly failed: boolean;
}

const NOTHING: SearchState = { text: "", hits: [], failed: false };

/** While a word is typed on, the hits of its beginning may stay; those of another word would be taken for an answer. */
function continues(typed: string, found: string): boolean {
  return typed.startsWith(found) || found.startsWith(typed);
}

/** Entities matching what is typed: waits for a pause, gives up searches that typing has overtaken. */
export function useEntitySearch(
  text: string,
  kinds?: readonly EntityKind[],
): { readonly found: SearchState; readonly isSearching: boolean } {
  const { search } = useCommands();
  const [wanted] = useDebouncedValue(text.trim(), DEBOUNCE_MS);
  const [found, setFound] = useState<SearchState>(NOTHING);
  const kindKey = kinds?.join(",");
  useEffect(() => {
    if (wanted === "") return undefined;
    const controller = new AbortController();
    const wish = {
      text: wanted,
      signal: controller.signal,
      ...(kindKey === undefined ? {} : { kinds: kindKey.split(",") as EntityKind[] }),
    };
    search(wish).then(
      (hits) => setFound({ text: wanted, hits, failed: false }),
      () => {
        if (!controller.signal.aborted) setFound({ text: wanted, hits: [], failed: true });
      },
    );
    return () => controller.abort();
  }, [wanted, kindKey, search]);
  const typed = text.trim();
  const current = typed !== "" && continues(typed, found.text) ? found : NOTHING;
  return { found: current, isSearching: typed !== "" && current.text !== typed };
}
