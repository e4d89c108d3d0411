import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { Draft } from "../model/search/draft.ts";
import { typedPaths } from "../model/search/typedPath.ts";
import { useCommands } from "../state/explorer.tsx";

const DEBOUNCE_MS = 160;

/** The question for a path with its blanks filled, where a text asks for one in free words. A search that fails offers nothing. */
export function useTypedPath(text: string): { readonly draft: Draft | undefined; readonly isSearching: boolean } {
  const { readPath } = useCommands();
  const [wanted] = useDebouncedValue(text, DEBOUNCE_MS);
  const [found, setFound] = useState<{ readonly text: string; readonly draft: Draft | undefined }>({ text: "", draft: undefined });
  useEffect(() => {
    if (typedPaths(wanted).length === 0) return undefined;
    const controller = new AbortController();
    readPath(wanted, controller.signal).then(
      (draft) => setFound({ text: wanted, draft }),
      () => {
        if (!controller.signal.aborted) setFound({ text: wanted, draft: undefined });
      },
    );
    return () => controller.abort();
  }, [wanted, readPath]);
  const isAsked = typedPaths(text).length > 0;
  return { draft: isAsked && found.text === text ? found.draft : undefined, isSearching: isAsked && found.text !== text };
}
