import { useDeferredValue } from "react";
import { KINDS, type EntityKind } from "../../domain/kinds.ts";
import { inLanguage, type Language } from "../../domain/labels.ts";
import { MODALITIES, type Modality } from "../../domain/modality.ts";
import type { Drawn } from "../model/drawn.ts";
import { modalityLine, type ModalityLine } from "../model/modalityLine.ts";
import { typeText } from "../model/relationText.ts";
import type { Filters } from "../model/view.ts";
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
  const counts = countBy(all, keyOf);
  const shownCounts = new Map((shown === all ? counts : countBy(shown, keyOf)).map(({ key, count }) => [key, count]));
  return counts.map(({ key, count }) => ({
    key,
    name: look.nameOf(key),
    total: count,
    shown: shownCounts.get(key) ?? 0,
    hidden: look.hidden.includes(key),
  }));
}

/** The kinds of a view, as the legend lists them. */
export function kindsOf({ entities }: Drawn): EntityKind[] {
  return countBy(entities, ({ kind }) => kind).map(({ key }) => key);
}

/** The relation types of a view, as the legend lists them. */
export function typesOf({ relations }: Drawn): string[] {
  return countBy(relations, ({ type }) => type).map(({ key }) => key);
}

/** What the legend counts and tells of. */
export interface LegendFacts {
  readonly whole: Drawn;
  readonly visible: Drawn;
  readonly filters: Filters;
  readonly language: Language;
}

/** These facts, in renders of their own that give way to what the reader does: counting a large view need not hold up its picture. */
export function useLegendFacts(): LegendFacts {
  return {
    whole: useDeferredValue(useWhole()),
    visible: useDeferredValue(useVisible()),
    filters: useDeferredValue(useExplorerState((state) => state.view.filters)),
    language: useDeferredValue(useExplorerState((state) => state.language)),
  };
}

/** What the view holds by kind, relation type and certainty; `modalityName` names the last. */
export function legendEntries(
  { whole, visible, filters, language }: LegendFacts,
  modalityName: (modality: Modality) => string,
): LegendEntries {
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

/** The same of the view as it is at this moment. */
export function useLegend(modalityName: (modality: Modality) => string): LegendEntries {
  const filters = useExplorerState((state) => state.view.filters);
  const language = useExplorerState((state) => state.language);
  return legendEntries({ whole: useWhole(), visible: useVisible(), filters, language }, modalityName);
}

/** The modalities that are drawn with a line. */
export function modalitiesOfLine(line: ModalityLine): Modality[] {
  return MODALITIES.filter((modality) => modalityLine(modality) === line);
}
