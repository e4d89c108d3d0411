import type { TFunction } from "i18next";
import { dateText } from "../model/dateText.ts";
import { webAddress } from "../model/markedText.ts";
import type { Citations, CitedSource } from "./citedSources.ts";
import type { Exported } from "./exported.ts";

/** In what form the sources stand beside an export. */
export type CitationForm = "none" | "text" | "ris" | "csl";

interface Wish {
  readonly citations: Citations;
  readonly exported: Exported;
  readonly t: TFunction;
}

function textLine({ number, title, document }: CitedSource, { exported, t }: Wish): string {
  const published = document.published === null ? t("citations.undated") : dateText(document.published, exported.language);
  const read = t(document.textIs === "DIGEST" ? "citations.digest" : "citations.own");
  return `[${number}] ${[document.publisher, title, published, document.url, read].filter((part) => part !== null).join(". ")}.`;
}

function sourcesText(wish: Wish): string {
  const { citations, exported, t } = wish;
  const foot = t("export.version", {
    version: exported.dataVersion,
    date: dateText(new Date().toISOString().slice(0, 10), exported.language),
  });
  return `${[t("citations.title"), "", ...citations.sources.map((source) => textLine(source, wish)), "", foot].join("\r\n")}\r\n`;
}

// A line break would begin a field that nobody wrote.
function risValue(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function risEntry({ number, title, document }: CitedSource, t: TFunction): string {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["TY", "NEWS"],
    ["ID", String(number)],
    ["TI", title],
    ["PB", document.publisher],
    ["DA", document.published?.replaceAll("-", "/")],
    ["UR", webAddress(document.url)],
    ["LA", document.language.toLowerCase()],
    ["N1", t(document.textIs === "DIGEST" ? "citations.digest" : "citations.own")],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null || value === undefined ? [] : [`${tag}  - ${risValue(value)}`]));
  return [...lines, "ER  - "].join("\r\n");
}

function cslEntry({ number, title, document }: CitedSource, t: TFunction): Record<string, unknown> {
  const url = webAddress(document.url);
  return {
    id: String(number),
    type: "article-newspaper",
    title,
    language: document.language.toLowerCase(),
    note: t(document.textIs === "DIGEST" ? "citations.digest" : "citations.own"),
    ...(document.publisher === null ? {} : { "container-title": document.publisher }),
    ...(document.published === null ? {} : { issued: { "date-parts": [document.published.split("-").map(Number)] } }),
    ...(url === undefined ? {} : { URL: url }),
  };
}

/** The sources of an export as a file of their own: its ending and its text. */
export function sourceList(form: Exclude<CitationForm, "none">, wish: Wish): { readonly ending: string; readonly text: string } {
  const { sources } = wish.citations;
  if (form === "ris") return { ending: "sources.ris", text: `${sources.map((source) => risEntry(source, wish.t)).join("\r\n\r\n")}\r\n` };
  if (form === "csl")
    return {
      ending: "sources.csl.json",
      text: `${JSON.stringify(
        sources.map((source) => cslEntry(source, wish.t)),
        undefined,
        2,
      )}\n`,
    };
  return { ending: "sources.txt", text: sourcesText(wish) };
}
