import type { EntityKind } from "../../domain/kinds.ts";
import type { Modality } from "../../domain/modality.ts";
import type { PartialDate } from "../../domain/partialDate.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import { NO_FOLDS, type Folds } from "./folds.ts";
import type { Band, Positions } from "./layouts/layout.ts";
import type { LayoutName } from "./layouts/index.ts";
import type { Origin } from "./origins.ts";

/** What is left out of the picture. Empty lists, no dates and zeros leave nothing out. */
export interface Filters {
  readonly kinds: readonly EntityKind[];
  readonly types: readonly string[];
  readonly modalities: readonly Modality[];
  /** Keeps what may lie on or after the first day of this date. */
  readonly from: PartialDate | undefined;
  /** Keeps what may lie on or before the last day of this date. */
  readonly to: PartialDate | undefined;
  /** Whether undated relations stay. */
  readonly undated: boolean;
  /** Fewest relations, in all documents, of an entity that is shown. */
  readonly minDegree: number;
  /** Fewest documents that state a relation that is shown. */
  readonly minSources: number;
}

export interface Selection {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/** The question that a view began with, and what the reader put into its slots. */
export interface AskedQuestion {
  readonly id: string;
  readonly slots: Readonly<Record<string, string>>;
}

/** One picture, as plain data: what undo steps through and what a link restores. */
export interface View {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  /** What brought them, so that an expansion can be taken back. */
  readonly origins: readonly Origin[];
  /** Entities that the reader hid one by one. */
  readonly hidden: readonly string[];
  /** Entities that no layout moves. */
  readonly pins: readonly string[];
  readonly positions: Positions;
  readonly bands: readonly Band[];
  readonly layout: LayoutName;
  readonly filters: Filters;
  /** Whether provinces that ended are drawn as those of today. */
  readonly asOfToday: boolean;
  /** What is drawn as one. */
  readonly folds: Folds;
  /** Relations that everything else is dimmed for; empty where nothing is. */
  readonly spotlight: readonly string[];
  readonly selection: Selection;
  readonly question?: AskedQuestion;
  /** The opened file whose own facts are shown. A link does not carry it: it shows the loaded data. */
  readonly file?: string;
  /** The one line above the picture. A link does not carry it: it is asked for again. */
  readonly headline?: Bilingual;
}

export const NO_FILTERS: Filters = {
  kinds: [],
  types: [],
  modalities: [],
  from: undefined,
  to: undefined,
  undated: true,
  minDegree: 0,
  minSources: 0,
};
export const NO_SELECTION: Selection = { entities: [], relations: [] };

export const EMPTY_VIEW: View = {
  entities: [],
  relations: [],
  origins: [],
  hidden: [],
  pins: [],
  positions: {},
  bands: [],
  layout: "force",
  filters: NO_FILTERS,
  asOfToday: false,
  folds: NO_FOLDS,
  spotlight: [],
  selection: NO_SELECTION,
};

/** True where a filter takes something away. */
export function isFiltering({ kinds, types, modalities, from, to, undated, minDegree, minSources }: Filters): boolean {
  const lists = kinds.length + types.length + modalities.length;
  return lists > 0 || from !== undefined || to !== undefined || !undated || minDegree > 0 || minSources > 0;
}
