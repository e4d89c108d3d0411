import type { TFunction } from "i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage, type Language } from "../../domain/labels.ts";
import { captionOf } from "../model/caption.ts";
import { dateOf, labelOf, nameOf, type Entity, type Relation } from "../model/entity.ts";
import { qualifierTexts, sideText, sortDay, verbOf, whenText } from "../model/relationText.ts";

/** One column of the tables and of their CSV. */
export interface FactColumn<Fact> {
  readonly id: string;
  readonly header: string;
  readonly value: (fact: Fact) => string | number;
  /** What the column is sorted by, where that is not its value. */
  readonly order?: (fact: Fact) => string | number;
  /** Left out of the table until the reader asks for it. */
  readonly isExtra?: boolean;
}

/** What is said of an entity, in the words of a language. `t` speaks the same language. */
export function entityColumns(t: TFunction, language: Language): readonly FactColumn<Entity>[] {
  return [
    { id: "name", header: t("table.name"), value: (entity) => labelOf(entity, language) },
    { id: "kind", header: t("table.kind"), value: ({ kind }) => inLanguage(KINDS[kind].label, language) },
    { id: "detail", header: t("table.detail"), value: (entity) => captionOf(entity, language) ?? "" },
    { id: "degree", header: t("table.degree"), value: ({ degree }) => degree },
    { id: "date", header: t("table.date"), value: (entity) => dateOf(entity) ?? "", isExtra: true },
    { id: "aliases", header: t("table.aliases"), value: ({ aliases }) => aliases.join("; "), isExtra: true },
    { id: "id", header: "Id", value: ({ id }) => id, isExtra: true },
  ];
}

function detailsOf(relation: Relation, language: Language): string {
  return [...qualifierTexts(relation, language), sideText(relation, language)].filter((text) => text !== undefined).join("; ");
}

/** What is said of a relation, in the words of a language. `t` speaks the same language. */
export function relationColumns(t: TFunction, language: Language): readonly FactColumn<Relation>[] {
  return [
    { id: "from", header: t("table.from"), value: ({ source }) => labelOf(source, language) },
    { id: "relation", header: t("table.relation"), value: (relation) => verbOf(relation, language) },
    { id: "to", header: t("table.to"), value: ({ target }) => labelOf(target, language) },
    { id: "when", header: t("table.when"), value: (relation) => whenText(relation, language) ?? t("relation.undated"), order: sortDay },
    { id: "certainty", header: t("table.certainty"), value: ({ modality }) => t(`modality.${modality}`) },
    {
      id: "source",
      header: t("table.source"),
      value: ({ firstEvidence: [evidence] }) => (evidence === undefined ? "" : nameOf(evidence.document, language)),
    },
    { id: "sources", header: t("table.sourceCount"), value: ({ sourceCount }) => sourceCount, isExtra: true },
    { id: "details", header: t("table.detail"), value: (relation) => detailsOf(relation, language), isExtra: true },
    { id: "id", header: "Id", value: ({ id }) => id, isExtra: true },
  ];
}
