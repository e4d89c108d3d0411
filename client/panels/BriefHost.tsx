import { lazy, Suspense, type ReactNode } from "react";
import { useExplorerState } from "../state/explorer.tsx";

const BriefDialog = lazy(async () => ({ default: (await import("../brief/BriefDialog.tsx")).BriefDialog }));

/** The place of the brief, which is loaded when the first one is opened. */
export function BriefHost(): ReactNode {
  const isOpen = useExplorerState((state) => state.brief !== undefined);
  return <Suspense fallback={null}>{isOpen && <BriefDialog />}</Suspense>;
}
