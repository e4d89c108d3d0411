import type { Language } from "../../domain/labels.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import type {
  EntityDetailQuery,
  FiguresQuery,
  DocumentTextQuery,
  OverviewQuery,
  PathsQuery,
  RelationDetailQuery,
  SourcesQuery,
} from "../api/generated/operations.ts";
import type { Entities, Relations } from "../model/entity.ts";
import type { Differences } from "../model/differences.ts";
import type { Slots } from "../model/questions/question.ts";
import type { Ties } from "../model/territory.ts";
import { EMPTY_VIEW, type View } from "../model/view.ts";
import type { Viewport } from "../model/viewport.ts";

export type EntityDetail = NonNullable<EntityDetailQuery["entity"]>;
export type RelationDetail = NonNullable<RelationDetailQuery["relation"]>;
export type DocumentDetail = NonNullable<DocumentTextQuery["document"]>;
export type FigureList = NonNullable<FiguresQuery["entity"]>;
export type FoundPath = PathsQuery["paths"][number];
export type SourceDocument = SourcesQuery["list"]["edges"][number]["node"];

/** Something that is fetched: not asked, on its way, here, or failed with what to tell the reader. */
export type Loadable<Value> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: Value }
  | { readonly status: "failed"; readonly failure: Failure };

/** A failure in terms of what the reader can do. `code` chooses the advice; `errorId` is for whoever runs the server. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly errorId?: string;
}

/** What the panel at the right shows. */
export type Panel =
  | { readonly name: "selection" }
  | { readonly name: "paths" }
  | { readonly name: "sources" }
  | { readonly name: "figures"; readonly id: string }
  | { readonly name: "document"; readonly id: string; readonly span?: { readonly start: number; readonly end: number } };

/** A worked question that the loaded data can answer. */
export interface OfferedQuestion {
  readonly id: string;
  readonly title: Bilingual;
  readonly headline: Bilingual;
  readonly relationCount: number;
}

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly found: Loadable<readonly FoundPath[]>;
}

/** Something that was said to the reader; `count` makes an equal message a new one for screen readers. */
export interface Announcement {
  readonly text: Bilingual;
  readonly count: number;
}

/** One step of the history: what it did, and the view on its other side (before a step that was done, after one that was undone). */
export interface Step {
  readonly name: Bilingual;
  readonly view: View;
}

export interface ExplorerState {
  readonly view: View;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Everything fetched so far; never undone. */
  readonly entities: Entities;
  readonly relations: Relations;
  readonly ties: Ties;
  readonly overview: Loadable<OverviewQuery> | undefined;
  readonly sources: Loadable<readonly SourceDocument[]> | undefined;
  readonly offered: Loadable<readonly OfferedQuestion[]> | undefined;
  readonly entityDetails: Readonly<Record<string, Loadable<EntityDetail>>>;
  readonly relationDetails: Readonly<Record<string, Loadable<RelationDetail>>>;
  readonly documents: Readonly<Record<string, Loadable<DocumentDetail>>>;
  readonly figures: Readonly<Record<string, Loadable<FigureList>>>;
  readonly paths: PathSearch | undefined;
  /** What the canvas waits for, with the slots of a question that is being answered. */
  readonly busy: { readonly text: Bilingual; readonly slots?: Slots } | undefined;
  readonly failure: Failure | undefined;
  /** Ids of a link that the loaded data do not know. */
  readonly unknownIds: readonly string[];
  /** What a link or a file was made of and the loaded data no longer hold. */
  readonly differences: Differences | undefined;
  readonly panel: Panel;
  readonly tableOpen: boolean;
  readonly language: Language;
  /** The open menu of an entity, at a point of the window. */
  readonly menu: { readonly id: string; readonly x: number; readonly y: number } | undefined;
  /** Counts requests to fit the canvas, so that the canvas can follow. */
  readonly fitCount: number;
  /** Where the reader looks; the canvas notes it. */
  readonly viewport: Viewport | undefined;
  /** Where a link or a file looked: holds in place of the request to fit that has this count. */
  readonly viewportGoal: { readonly viewport: Viewport; readonly fitCount: number } | undefined;
  readonly announcement: Announcement | undefined;
}

export const INITIAL_STATE: ExplorerState = {
  view: EMPTY_VIEW,
  past: [],
  future: [],
  entities: {},
  relations: {},
  ties: {},
  overview: undefined,
  sources: undefined,
  offered: undefined,
  entityDetails: {},
  relationDetails: {},
  documents: {},
  figures: {},
  paths: undefined,
  busy: undefined,
  failure: undefined,
  unknownIds: [],
  differences: undefined,
  panel: { name: "selection" },
  tableOpen: false,
  language: "EN",
  menu: undefined,
  fitCount: 0,
  viewport: undefined,
  viewportGoal: undefined,
  announcement: undefined,
};
