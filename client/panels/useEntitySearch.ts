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
  const current = wanted === "" ? NOTHING : found;
  return { found: current, isSearching: text.trim() !== "" && current.text !== text.trim() };
}
