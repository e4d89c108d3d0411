import { lazy, Suspense, useState, type ReactNode } from "react";
import { useExplorerState } from "../state/explorer.tsx";

const BriefDialog = lazy(async () => ({ default: (await import("../brief/BriefDialog.tsx")).BriefDialog }));

/** The place of the brief, which is loaded when the first one is opened. */
export function BriefHost(): ReactNode {
  const isOpen = useExplorerState((state) => state.brief !== undefined);
  const [wasOpened, setOpened] = useState(false);
  // Once it is there it stays, so that closing it gives the focus back to where it came from.
  if (isOpen && !wasOpened) setOpened(true);
  return <Suspense fallback={null}>{wasOpened && <BriefDialog />}</Suspense>;
}
