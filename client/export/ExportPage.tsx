import { Button, Select, Switch, useComputedColorScheme } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paletteOf } from "../model/palette.ts";
import { useCommands, useExplorerState, useExplorerStore } from "../state/explorer.tsx";
import { exportFiles, type ExportFormat } from "./exportFiles.ts";
import type { CitationForm } from "./sourceLists.ts";
import { useWork } from "./useWork.ts";
import { RadioBar } from "../panels/RadioBar.tsx";

const PICTURES: readonly ExportFormat[] = ["png", "svg"];
const DATA: readonly ExportFormat[] = ["excel", "gephi", "graphml", "json"];
const SCALES = ["1", "2", "3", "4"];
const FORMS: readonly CitationForm[] = ["text", "ris", "csl", "none"];

/** Pictures and data of what is shown, each with its sources beside it. */
export function ExportPage(): ReactNode {
  const { t } = useTranslation();
  const store = useExplorerStore();
  const commands = useCommands();
  const greyscale = useExplorerState((state) => state.greyscale);
  const palette = paletteOf(useComputedColorScheme("light"), greyscale);
  const [framed, setFramed] = useState(true);
  const [scale, setScale] = useState("2");
  const [citations, setCitations] = useState<CitationForm>("text");
  const { isWorking, outcome, begin } = useWork();
  const save = async (format: ExportFormat): Promise<string> => {
    const wish = { state: store.getState(), commands, palette, framed, scale: Number(scale), citations, t };
    const { names, note } = await exportFiles(format, wish);
    return [t("sharing.done", { name: names.join(", ") }), note].filter((part) => part !== undefined).join(" ");
  };
  const button = (format: ExportFormat): ReactNode => (
    <Button key={format} variant="default" disabled={isWorking} onClick={() => begin(() => save(format))}>
      {t(`export.${format}`)}
    </Button>
  );
  const formNames: Readonly<Record<CitationForm, string>> = { text: t("export.text"), ris: "RIS", csl: "CSL-JSON", none: t("export.none") };
  return (
    <>
      <p className="quiet small">{t("export.note")}</p>
      <section className="share-part">
        <h3>{t("export.picture")}</h3>
        <Switch label={t("export.footer")} checked={framed} onChange={(event) => setFramed(event.currentTarget.checked)} />
        <div className="share-row">
          <span className="small" aria-hidden="true">
            {t("export.scale")}
          </span>
          <RadioBar
            label={t("export.scale")}
            value={scale}
            onChange={setScale}
            data={SCALES.map((value) => ({ value, label: `${value}×` }))}
          />
          {PICTURES.map(button)}
        </div>
      </section>
      <section className="share-part">
        <h3>{t("export.data")}</h3>
        <div className="share-row">{DATA.map(button)}</div>
        <p className="quiet small">{`${t("export.json")}: ${t("export.jsonHint")}.`}</p>
      </section>
      <section className="share-part">
        <h3>{t("export.sources")}</h3>
        <Select
          aria-label={t("export.citations")}
          allowDeselect={false}
          value={citations}
          onChange={(value) => setCitations(FORMS.find((form) => form === value) ?? "text")}
          data={FORMS.map((value) => ({ value, label: formNames[value] }))}
        />
      </section>
      <p role="status" className="small">
        {outcome}
      </p>
    </>
  );
}
