import { Button, FileButton, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LONGEST_LINK } from "../model/packedLink.ts";
import { viewFileText } from "../model/viewFile.ts";
import { useLink } from "../panels/useLink.ts";
import { announce, showSharing } from "../state/actions/notice.ts";
import { useCommands, useExplorerState, useExplorerStore } from "../state/explorer.tsx";
import { fileName } from "./fileName.ts";
import { reachOf } from "./linkWarning.ts";
import { saveFile } from "../saveFile.ts";
import { sharingEn } from "../i18n/sharingEn.ts";
import { sharingVi } from "../i18n/sharingVi.ts";
import { useWork } from "./useWork.ts";

function LinkPart(): ReactNode {
  const { t } = useTranslation();
  const link = useLink();
  const { run } = useCommands();
  const [said, setSaid] = useState<string>();
  const reach = reachOf(window.location.hostname);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t("sharing.copied"));
      run((state) => announce(state, { en: sharingEn["sharing.copied"], vi: sharingVi["sharing.copied"] }));
    } catch {
      setSaid(t("sharing.copyByHand"));
    }
  };
  return (
    <section className="share-part">
      <h3>{t("sharing.link")}</h3>
      <p className="quiet small">{t("sharing.linkNote")}</p>
      <div className="share-row">
        <TextInput
          className="share-link"
          aria-label={t("sharing.link")}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={() => void copy()}>{t("sharing.copy")}</Button>
      </div>
      {reach === "machine" && <p className="share-warning">{t("sharing.local", { host: window.location.hostname })}</p>}
      {reach === "network" && <p className="share-warning">{t("sharing.private", { host: window.location.hostname })}</p>}
      {link.length > LONGEST_LINK && <p className="share-warning">{t("sharing.long", { count: link.length })}</p>}
      <p role="status" className="small">
        {said}
      </p>
    </section>
  );
}

function FilePart({ isEmpty }: { readonly isEmpty: boolean }): ReactNode {
  const { t } = useTranslation();
  const store = useExplorerStore();
  const { run, viewFile, openFile } = useCommands();
  const { isWorking, outcome, begin } = useWork();
  const save = async (): Promise<string> => {
    const name = `${fileName(store.getState())}.whomet.json`;
    saveFile(name, viewFileText(await viewFile({ shownOnly: false })), "application/json");
    return t("sharing.done", { name });
  };
  const open = async (file: File | null): Promise<void> => {
    if (file === null) return;
    run((state) => showSharing(state, undefined));
    await openFile({ name: file.name, text: await file.text() });
  };
  return (
    <section className="share-part">
      <h3>{t("sharing.file")}</h3>
      <p className="quiet small">{t("sharing.fileNote")}</p>
      <div className="share-row">
        <Button disabled={isEmpty} loading={isWorking} onClick={() => begin(save)}>
          {t("sharing.save")}
        </Button>
        <FileButton accept=".json,application/json" onChange={(file) => void open(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t("sharing.open")}
            </Button>
          )}
        </FileButton>
        <span className="quiet small">{t("sharing.openNote")}</span>
      </div>
      <p role="status" className="small">
        {outcome}
      </p>
    </section>
  );
}

/** A link to the view, with what stands against it, and the view as one file. */
export function SharePage(): ReactNode {
  const { t } = useTranslation();
  const isEmpty = useExplorerState((state) => state.view.entities.length === 0);
  return (
    <>
      {isEmpty ? <p className="quiet">{t("sharing.empty")}</p> : <LinkPart />}
      <FilePart isEmpty={isEmpty} />
    </>
  );
}
