import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { useExplorerState } from "../state/explorer.tsx";

const BriefDialog = lazy(async () => ({ default: (await import("../brief/BriefDialog.tsx")).BriefDialog }));

/** The place of the brief, which is loaded when the first one is opened. Closing gives the focus back to where it came from. */
export function BriefHost(): ReactNode {
  const isOpen = useExplorerState((state) => state.brief !== undefined);
  useEffect(() => {
    if (!isOpen) return undefined;
    const before = document.activeElement;
    return () => {
      // Only when the dialog is gone does the page behind take the focus.
      window.setTimeout(() => {
        if (before instanceof HTMLElement) before.focus();
      });
    };
  }, [isOpen]);
  return <Suspense fallback={null}>{isOpen && <BriefDialog />}</Suspense>;
}
