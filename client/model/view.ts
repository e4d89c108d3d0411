import type { EntityKind } from "../../domain/kinds.ts";
import type { Modality } from "../../domain/modality.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import type { Band, Positions } from "./layouts/layout.ts";
import type { LayoutName } from "./layouts/index.ts";

/** What is hidden. Empty lists hide nothing. */
export interface Filters {
  readonly kinds: readonly EntityKind[];
  readonly types: readonly string[];
  readonly modalities: readonly Modality[];
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
  readonly positions: Positions;
  readonly bands: readonly Band[];
  readonly layout: LayoutName;
  readonly filters: Filters;
  readonly selection: Selection;
  readonly question?: AskedQuestion;
  /** The one line above the picture. A link does not carry it: it is asked for again. */
  readonly headline?: Bilingual;
}

export const NO_FILTERS: Filters = { kinds: [], types: [], modalities: [] };
export const NO_SELECTION: Selection = { entities: [], relations: [] };

export const EMPTY_VIEW: View = {
  entities: [],
  relations: [],
  positions: {},
  bands: [],
  layout: "force",
  filters: NO_FILTERS,
  selection: NO_SELECTION,
};
