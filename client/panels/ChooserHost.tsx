import { lazy, Suspense, type ReactNode } from "react";
import { useExplorerState } from "../state/explorer.tsx";

const ExpandChooser = lazy(async () => ({ default: (await import("./ExpandChooser.tsx")).ExpandChooser }));

/** The place of the choice of neighbours, which is loaded when the first one is opened. Of the window, only this follows whether it is open. */
export function ChooserHost(): ReactNode {
  const isChoosing = useExplorerState((state) => state.chooserId !== undefined);
  return <Suspense>{isChoosing && <ExpandChooser />}</Suspense>;
}
