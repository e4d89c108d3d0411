import { lazy, Suspense, type ReactNode } from "react";
import { useExplorerState } from "../state/explorer.tsx";

const ExpandChooser = lazy(async () => ({ default: (await import("./ExpandChooser.tsx")).ExpandChooser }));

const CrowdDialog = lazy(async () => ({ default: (await import("./CrowdDialog.tsx")).CrowdDialog }));

/** The place of the choice of neighbours and of the question before a large picture, each loaded when it is opened first. Of the window, only this follows whether they are open. */
export function ChooserHost(): ReactNode {
  const isChoosing = useExplorerState((state) => state.chooserId !== undefined);
  const isAsking = useExplorerState((state) => state.crowd !== undefined);
  return (
    <Suspense>
      {isChoosing && <ExpandChooser />}
      {isAsking && <CrowdDialog />}
    </Suspense>
  );
}
