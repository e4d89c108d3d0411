import { lazy, Suspense, type ReactNode } from "react";
import { useExplorerState } from "../state/explorer.tsx";

const MatrixDialog = lazy(async () => ({ default: (await import("../matrix/MatrixDialog.tsx")).MatrixDialog }));

/** The place of the matrix, which is loaded when it is opened first. */
export function MatrixHost(): ReactNode {
  const isAsked = useExplorerState((state) => state.matrix !== undefined);
  return <Suspense fallback={null}>{isAsked && <MatrixDialog />}</Suspense>;
}
