import { useEffect, useState } from "react";
import { linkOf } from "../state/effects/linkOf.ts";
import { fragmentOf } from "../state/effects/permalinkSync.ts";
import { useExplorerState, useExplorerStore } from "../state/explorer.tsx";

/** The link of the view; empty for the moment that packing it takes. */
export function useLink(): string {
  const store = useExplorerStore();
  const fragment = useExplorerState(fragmentOf);
  const [link, setLink] = useState("");
  useEffect(() => {
    let isWanted = true;
    void linkOf(store.getState()).then((text) => {
      if (isWanted) setLink(text);
    });
    return () => {
      isWanted = false;
    };
  }, [store, fragment]);
  return link;
}
