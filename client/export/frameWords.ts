import type { TFunction } from "i18next";
import { KINDS } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { MODALITIES } from "../../domain/modality.ts";
import { modalityLine, type ModalityLine } from "../model/modalityLine.ts";
import { dateText, endText } from "../model/dateText.ts";
import { typeText } from "../model/relationText.ts";
import { sideOf } from "../model/territory.ts";
import { isFiltering } from "../model/view.ts";
import { countBy } from "../model/visible.ts";
import { drawnIn, wholeIn } from "../state/drawnIn.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { dataVersionText } from "./exported.ts";
import type { FrameWords } from "./pictureFrame.ts";

const LINES: readonly ModalityLine[] = ["solid", "dotted", "dashed"];

function filterWords({ view, language }: ExplorerState, t: TFunction): string {
  const { kinds, types, modalities, from, to, undated, minDegree, minSources } = view.filters;
  const without = [
    ...kinds.map((kind) => inLanguage(KINDS[kind].label, language)),
    ...types.map((type) => typeText(type, language)),
    ...modalities.map((modality) => t(`modality.${modality}`)),
  ];
  const words = [
    without.length === 0 ? undefined : t("export.without", { names: without.join(", ") }),
    from === undefined && to === undefined ? undefined : t("export.time", { from: endText(from, language), to: endText(to, language) }),
    undated ? undefined : t("export.noUndated"),
    minDegree === 0 ? undefined : t("filters.belowDegree", { count: minDegree }),
    minSources === 0 ? undefined : t("filters.belowSources", { count: minSources }),
    view.hidden.length === 0 ? undefined : t("filters.hiddenByHand", { count: view.hidden.length }),
    view.asOfToday ? t("export.today") : undefined,
  ].filter((word) => word !== undefined);
  return isFiltering(view.filters) || words.length > 0 ? t("export.filters", { filters: words.join(" · ") }) : t("export.noFilters");
}

function footerWords(state: ExplorerState, t: TFunction): string[] {
  const [shown, whole] = [drawnIn(state), wholeIn(state)];
  const counts = {
    entities: shown.entities.length,
    allEntities: whole.entities.length,
    relations: shown.relations.length,
    allRelations: whole.relations.length,
    hiddenEntities: whole.entities.length - shown.entities.length,
    hiddenRelations: whole.relations.length - shown.relations.length,
  };
  const date = dateText(new Date().toISOString().slice(0, 10), state.language);
  return [filterWords(state, t), t("export.counts", counts), t("export.version", { version: dataVersionText(state), date })];
}

/** What stands around the picture of a state: its one line, its legend, and the footer that says what it holds. */
export function frameWords(state: ExplorerState, t: TFunction): FrameWords {
  const { entities, relations } = drawnIn(state);
  const { headline } = state.view;
  const counts = `${t("headline.entities", { count: entities.length })} · ${t("headline.relations", { count: relations.length })}`;
  const foreign = (kind: string): boolean =>
    entities.filter((entity) => entity.kind === kind).every((entity) => sideOf(entity, state.ties) === "foreign");
  return {
    title: headline === undefined ? counts : inLanguage(headline, state.language),
    kinds: countBy(entities, ({ kind }) => kind).map(({ key, count }) => ({
      kind: key,
      foreign: foreign(key),
      text: `${inLanguage(KINDS[key].label, state.language)} (${count})`,
    })),
    lines: LINES.flatMap((line) => {
      const modalities = MODALITIES.filter((modality) => modalityLine(modality) === line);
      const count = relations.filter(({ modality }) => modalities.includes(modality)).length;
      return count === 0 ? [] : [{ line, text: `${t(`legend.${line}`)} (${count})` }];
    }),
    footer: footerWords(state, t),
  };
}
