import "./brief.css";
import { Button, Modal } from "@mantine/core";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BriefData } from "../model/brief/briefData.ts";
import type { BriefDocument } from "../model/brief/briefDocument.ts";
import { briefMarkdown } from "../model/brief/briefMarkdown.ts";
import { buildBrief } from "../model/brief/buildBrief.ts";
import { LoadableView } from "../panels/LoadableView.tsx";
import { useFocusReturned } from "../panels/useFocusReturned.ts";
import { useLink } from "../panels/useLink.ts";
import { showFailure } from "../state/actions/notice.ts";
import { useCommands, useExplorerState } from "../state/explorer.tsx";
import { BriefPage } from "./BriefPage.tsx";
import { installFooter } from "./printFooter.ts";
import { saveFile } from "../saveFile.ts";
import { briefFileName } from "./briefFileName.ts";

function Takeaway({ brief }: { readonly brief: BriefDocument }): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const [isWriting, setWriting] = useState(false);
  const saveMarkdown = (): void => saveFile(briefFileName(brief.title, "md"), briefMarkdown(brief), "text/markdown");
  const saveWord = async (): Promise<void> => {
    setWriting(true);
    try {
      const { briefDocx } = await import("./briefDocx.ts");
      saveFile(briefFileName(brief.title, "docx"), await briefDocx(brief));
    } catch (error) {
      run((state) => showFailure(state, { code: "OFFLINE", message: String(error) }));
    } finally {
      setWriting(false);
    }
  };
  return (
    <div className="brief-actions" role="toolbar" aria-label={t("brief.take")}>
      <Button size="compact-sm" variant="default" onClick={() => window.print()}>
        {t("brief.print")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={saveMarkdown}>
        {t("brief.markdown")}
      </Button>
      <Button size="compact-sm" variant="default" aria-busy={isWriting} onClick={() => void saveWord()}>
        {t("brief.word")}
      </Button>
    </div>
  );
}

function useBrief(data: BriefData | undefined): BriefDocument | undefined {
  const language = useExplorerState((state) => state.language);
  const link = useLink();
  return useMemo(() => {
    if (data === undefined || link === "") return undefined;
    return buildBrief(data, { language, made: new Date().toISOString().slice(0, 10), link });
  }, [data, language, link]);
}

/** While a brief is open, paper carries its footer and files are named after it. */
function usePrintedAs(brief: BriefDocument | undefined): void {
  useEffect(() => {
    if (brief === undefined) return undefined;
    const before = document.title;
    document.title = `${brief.title} – Whomet`;
    const remove = installFooter(brief);
    return () => {
      document.title = before;
      remove();
    };
  }, [brief]);
}

/** Escape closes the brief wherever the focus is, and reaches none of the keys of the page behind. */
function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopImmediatePropagation();
      close();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [isOpen, close]);
}

/** The brief over the explorer, with the ways to take it along. */
export function BriefDialog(): ReactNode {
  const { t } = useTranslation();
  const open = useExplorerState((state) => state.brief);
  const { closeBrief } = useCommands();
  const brief = useBrief(open?.data.status === "ready" ? open.data.value : undefined);
  usePrintedAs(brief);
  useFocusReturned(open !== undefined);
  useEscape(open !== undefined, closeBrief);
  return (
    <Modal.Root
      opened={open !== undefined}
      onClose={closeBrief}
      closeOnEscape={false}
      fullScreen
      transitionProps={{ duration: 0 }}
      classNames={{ content: "brief", inner: "brief-frame" }}
    >
      <Modal.Overlay className="brief-overlay" />
      <Modal.Content onKeyDown={(event) => event.stopPropagation()}>
        <div className="brief-bar">
          <Modal.Title className="brief-name">{t("brief.title")}</Modal.Title>
          {brief !== undefined && <Takeaway brief={brief} />}
          <Modal.CloseButton aria-label={t("brief.close")} />
        </div>
        <Modal.Body className="brief-body">
          <LoadableView loadable={open?.data}>{() => brief !== undefined && <BriefPage brief={brief} />}</LoadableView>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
