import type { Bilingual } from "../../domain/relationTypes.ts";
import type { EntityName, Relation } from "../model/entity.ts";
import type { AskedQuestion } from "../model/view.ts";

/** A name of a pasted list that no entity bears; `nearest` is what the search found in its place. */
export interface MissingName {
  readonly text: string;
  readonly nearest?: EntityName;
}

/** What became of a pasted list. */
export interface NamesReport {
  /** Names that an entity bears; several may be names of one. */
  readonly found: number;
  readonly missing: readonly MissingName[];
  /** Names that were not looked up, since the list was too long for once. */
  readonly left: readonly string[];
}

/** A question that found nothing, with what is recorded of those it asks about. */
export interface EmptyAnswer {
  readonly title: Bilingual;
  readonly asked: AskedQuestion;
  readonly nearest: readonly Relation[];
}

export const COLOR_SCHEMES = ["light", "dark", "auto"] as const;
export type ColorScheme = (typeof COLOR_SCHEMES)[number];

/** A walk through the neighbours of one entity: holds as long as `at` is what is selected. */
export interface Walk {
  readonly anchor: string;
  readonly at: string;
}

/** What leads the reader: dialogs, reports, and the settings of this browser. */
export interface Guidance {
  readonly isSheetOpen: boolean;
  /** The step of the tour that is shown, from 0. */
  readonly tourStep: number | undefined;
  readonly names: NamesReport | undefined;
  readonly emptyAnswer: EmptyAnswer | undefined;
  readonly colorScheme: ColorScheme;
  /** Whether keys without Ctrl or Alt act: speech control and slips of the hand may set off what is not meant. */
  readonly letterKeys: boolean;
  readonly walk: Walk | undefined;
}

export const NO_GUIDANCE: Guidance = {
  isSheetOpen: false,
  tourStep: undefined,
  names: undefined,
  emptyAnswer: undefined,
  colorScheme: "auto",
  letterKeys: true,
  walk: undefined,
};
