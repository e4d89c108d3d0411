import type { TFunction } from "i18next";
import type { Palette } from "../model/palette.ts";
import { viewFileText } from "../model/viewFile.ts";
import type { Commands } from "../state/commands.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { citedSources } from "./citedSources.ts";
import { excelCsv, gephiCsv, type CsvFiles } from "./csvFiles.ts";
import { exportedOf, factsBehind } from "./exported.ts";
import { fileName } from "./fileName.ts";
import { graphml } from "./graphml.ts";
import { pngPicture, svgPicture } from "./pictureFiles.ts";
import { saveFile } from "../saveFile.ts";
import { sourceList, type CitationForm } from "./sourceLists.ts";

/** What can be exported. */
export type ExportFormat = "png" | "svg" | "excel" | "gephi" | "graphml" | "json";

/** A wish to export what a state shows. */
export interface ExportWish {
  readonly state: ExplorerState;
  readonly commands: Pick<Commands, "evidenceOf" | "viewFile">;
  readonly palette: Palette;
  readonly framed: boolean;
  readonly scale: number;
  readonly citations: CitationForm;
  readonly t: TFunction;
}

interface NamedFile {
  readonly ending: string;
  readonly content: string | Blob;
  readonly type: string;
}

/** What was saved, and what the reader should know of it. */
export interface ExportOutcome {
  readonly names: readonly string[];
  readonly note?: string;
}

interface Made {
  readonly files: readonly NamedFile[];
  readonly note?: string;
}

async function pngFile(wish: ExportWish): Promise<Made> {
  const { png, scale } = await pngPicture(wish, wish.scale);
  if (png === undefined) throw new Error(wish.t("export.blank"));
  const files = [{ ending: "png", content: png, type: "image/png" }];
  return scale === wish.scale ? { files } : { files, note: wish.t("export.bounded", { scale }) };
}

function csvPair({ entities, relations }: CsvFiles, kind: string, t: TFunction): Made {
  const named = (name: string, content: string): NamedFile => ({ ending: `${kind}.${name}.csv`, content, type: "text/csv" });
  return { files: [named(t("export.entities"), entities), named(t("export.relations"), relations)] };
}

async function made(format: ExportFormat, wish: ExportWish, { exported, citations }: ReturnType<typeof gathered>): Promise<Made> {
  switch (format) {
    case "png":
      return pngFile(wish);
    case "svg":
      return { files: [{ ending: "svg", content: await svgPicture(wish), type: "image/svg+xml" }] };
    case "excel":
      return csvPair(excelCsv(exported, citations, wish.t), "excel", wish.t);
    case "gephi":
      return csvPair(gephiCsv(exported, citations), "gephi", wish.t);
    case "graphml":
      return { files: [{ ending: "graphml", content: graphml(exported, citations), type: "application/xml" }] };
    case "json":
      return {
        files: [
          { ending: "whomet.json", content: viewFileText(await wish.commands.viewFile({ shownOnly: true })), type: "application/json" },
        ],
      };
  }
}

function gathered(wish: ExportWish, evidence: Awaited<ReturnType<Commands["evidenceOf"]>>) {
  const exported = exportedOf(wish.state, evidence);
  return { exported, citations: citedSources(exported) };
}

/** Saves what is shown in a format, with its sources beside it. Throws what the server throws. */
export async function exportFiles(format: ExportFormat, wish: ExportWish): Promise<ExportOutcome> {
  const facts = [...new Set([...factsBehind(wish.state).values()].flat())];
  const sources = gathered(wish, await wish.commands.evidenceOf(facts));
  const { files, note } = await made(format, wish, sources);
  const beside = wish.citations === "none" ? [] : [{ ...sourceList(wish.citations, { ...sources, t: wish.t }), type: "text/plain" }];
  const begin = fileName(wish.state);
  const all = [...files, ...beside.map(({ ending, text, type }): NamedFile => ({ ending, content: text, type }))];
  for (const { ending, content, type } of all) saveFile(`${begin}.${ending}`, content, type);
  return { names: all.map(({ ending }) => `${begin}.${ending}`), ...(note === undefined ? {} : { note }) };
}
