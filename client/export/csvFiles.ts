import { stringify } from "csv-stringify/browser/esm/sync";
import type { TFunction } from "i18next";
import { isRelationType, relationTypeRow } from "../../domain/relationTypes.ts";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { captionOf } from "../model/caption.ts";
import { labelOf, type Evidence, type Relation } from "../model/entity.ts";
import { typeText } from "../model/relationText.ts";
import { answerCsv } from "../model/query/answerCsv.ts";
import { entityColumns, relationColumns, type FactColumn } from "../panels/factColumns.ts";
import type { Citations } from "./citedSources.ts";
import type { Exported } from "./exported.ts";

/** The texts of a pair of files: what is joined, and what joins it. */
export interface CsvFiles {
  readonly entities: string;
  readonly relations: string;
}

function table<Fact>(columns: readonly FactColumn<Fact>[], facts: readonly Fact[]): string {
  return answerCsv({
    name: "",
    columns: columns.map(({ header }) => header),
    rows: facts.map((fact) => Object.fromEntries(columns.map(({ header, value }) => [header, value(fact)]))),
  });
}

/** What of the sentences that state a relation stands in one cell: each once. */
function ofEvidence(evidence: readonly Evidence[] | undefined, value: (each: Evidence) => string | null | undefined): string {
  return [...new Set((evidence ?? []).flatMap((each) => value(each) ?? []))].join(" | ");
}

/** What only a file needs: ids of the ends, on what the date rests, each sentence with its publisher and address. */
function fileColumns(evidence: Exported["evidence"], t: TFunction): readonly FactColumn<Relation>[] {
  return [
    { id: "fromId", header: t("csv.fromId"), value: ({ source }) => source.id },
    { id: "toId", header: t("csv.toId"), value: ({ target }) => target.id },
    { id: "basis", header: t("csv.basis"), value: ({ dateBasis }) => t(`basis.${dateBasis}`) },
    { id: "sentence", header: t("csv.sentence"), value: ({ id }) => ofEvidence(evidence[id], ({ sentence }) => sentence) },
    { id: "publisher", header: t("csv.publisher"), value: ({ id }) => ofEvidence(evidence[id], ({ document }) => document.publisher) },
    { id: "link", header: t("csv.link"), value: ({ id }) => ofEvidence(evidence[id], ({ document }) => document.url) },
  ];
}

/** For a spreadsheet: UTF-8 with its mark, no cell that is taken for a formula, headings in the language of the page. */
export function excelCsv({ entities, relations, evidence, language }: Exported, citations: Citations, t: TFunction): CsvFiles {
  const cited: FactColumn<(typeof relations)[number]> = {
    id: "cited",
    header: t("citations.sources"),
    value: ({ id }) => citations.numbersOf(id).join(", "),
  };
  const others = relationColumns(t, language).filter(({ id }) => id !== "sources");
  return {
    entities: table(entityColumns(t, language), entities),
    relations: table([...others, ...fileColumns(evidence, t), cited], relations),
  };
}

function isDirected(type: string): boolean {
  return !isRelationType(type) || !relationTypeRow(type).symmetric;
}

type Rows = readonly Readonly<Record<string, string | number>>[];

function plainCsv(rows: Rows): string {
  return stringify([...rows], { header: true, escape_formulas: true });
}

/** For Gephi's import of spreadsheets: its own headings, dates as it reads them, no mark at the beginning. */
export function gephiCsv({ entities, relations, language }: Exported, citations: Citations): CsvFiles {
  const nodes = entities.map((entity) => ({
    Id: entity.id,
    Label: labelOf(entity, language),
    Kind: inLanguage(KINDS[entity.kind].label, language),
    Detail: captionOf(entity, language) ?? "",
    "Relations in all": entity.degree,
  }));
  const edges = relations.map((relation) => ({
    Source: relation.source.id,
    Target: relation.target.id,
    Type: isDirected(relation.type) ? "Directed" : "Undirected",
    Id: relation.id,
    Label: typeText(relation.type, language),
    Weight: 1,
    Relation: relation.type,
    Certainty: relation.modality,
    Start: relation.start ?? "",
    End: relation.end ?? "",
    Sources: citations.numbersOf(relation.id).join(" "),
  }));
  return { entities: plainCsv(nodes), relations: plainCsv(edges) };
}
