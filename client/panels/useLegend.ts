import { KINDS, type EntityKind } from "../../domain/kinds.ts";
import { inLanguage } from "../../domain/labels.ts";
import { MODALITIES, type Modality } from "../../domain/modality.ts";
import { modalityLine, type ModalityLine } from "../model/modalityLine.ts";
import { typeText } from "../model/relationText.ts";
import { countBy } from "../model/visible.ts";
import { useExplorerState } from "../state/explorer.tsx";
import { useVisible, useWhole } from "./useVisible.ts";

/** One sign of the legend: how many the view holds, how many of them are shown, and whether a filter hides it. */
export interface LegendEntry<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly total: number;
  readonly shown: number;
  readonly hidden: boolean;
}

export interface LegendEntries {
  readonly kinds: readonly LegendEntry<EntityKind>[];
  readonly types: readonly LegendEntry<string>[];
  readonly modalities: readonly LegendEntry<Modality>[];
}

function entriesOf<Item, Key extends string>(
  [all, shown]: readonly [all: readonly Item[], shown: readonly Item[]],
  keyOf: (item: Item) => Key,
  look: { readonly nameOf: (key: Key) => string; readonly hidden: readonly Key[] },
): LegendEntry<Key>[] {
  const shownCounts = new Map(countBy(shown, keyOf).map(({ key, count }) => [key, count]));
  return countBy(all, keyOf).map(({ key, count }) => ({
    key,
    name: look.nameOf(key),
    total: count,
    shown: shownCounts.get(key) ?? 0,
    hidden: look.hidden.includes(key),
  }));
}

/** What the view holds by kind, relation type and certainty; `modalityName` names the last. */
export function useLegend(modalityName: (modality: Modality) => string): LegendEntries {
  const language = useExplorerState((state) => state.language);
  const filters = useExplorerState((state) => state.view.filters);
  const whole = useWhole();
  const visible = useVisible();
  const relations = [whole.relations, visible.relations] as const;
  return {
    kinds: entriesOf([whole.entities, visible.entities], ({ kind }) => kind, {
      nameOf: (kind) => inLanguage(KINDS[kind].label, language),
      hidden: filters.kinds,
    }),
    types: entriesOf(relations, ({ type }) => type, { nameOf: (type) => typeText(type, language), hidden: filters.types }),
    modalities: entriesOf(relations, ({ modality }) => modality, { nameOf: modalityName, hidden: filters.modalities }),
  };
}

/** The modalities that are drawn with a line. */
export function modalitiesOfLine(line: ModalityLine): Modality[] {
  return MODALITIES.filter((modality) => modalityLine(modality) === line);
}
