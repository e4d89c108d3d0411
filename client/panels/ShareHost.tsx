import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCommands, useExplorerState } from "../state/explorer.tsx";

const ShareDialog = lazy(async () => ({ default: (await import("../export/ShareDialog.tsx")).ShareDialog }));

function hasFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

/** Opens a file that is dropped anywhere on the page. True while one is held over it. */
function useDroppedFile(): boolean {
  const { openFile } = useCommands();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void file.text().then((text) => openFile({ name: file.name, text }));
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [openFile]);
  return isOver;
}

/** The dialog for sharing and exporting, loaded when it is first opened, and the place where files are dropped. */
export function ShareHost(): ReactNode {
  const { t } = useTranslation();
  const isOpen = useExplorerState((state) => state.sharing !== undefined);
  const isOver = useDroppedFile();
  return (
    <>
      {isOver && <div className="drop-hint">{t("drop.hint")}</div>}
      {isOpen && (
        <Suspense fallback={null}>
          <ShareDialog />
        </Suspense>
      )}
    </>
  );
}
