import type { Language } from "../../domain/labels.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import type {
  EntityDetailQuery,
  EventPartsQuery,
  FiguresQuery,
  DocumentTextQuery,
  OverviewQuery,
  PathsQuery,
  RelationDetailQuery,
  SourcesQuery,
} from "../api/generated/operations.ts";
import type { BriefData, Contact, Partner } from "../model/brief/briefData.ts";
import type { BriefSubject } from "../model/brief/briefSubject.ts";
import type { Entities, Relations } from "../model/entity.ts";
import type { Links } from "../model/hiddenNeighbours.ts";
import { Lookup } from "../model/lookup.ts";
import type { Differences } from "../model/differences.ts";
import type { Matrix } from "../model/matrix/matrix.ts";
import type { MatrixWish } from "../model/matrix/matrixWish.ts";
import type { PathWish } from "../model/pathWish.ts";
import type { MeetingLists } from "../model/meetingLists.ts";
import type { Ties } from "../model/territory.ts";
import type { Successors } from "../model/today.ts";
import { EMPTY_VIEW, type View } from "../model/view.ts";
import type { ViewFile } from "../model/viewFile.ts";
import { NO_GUIDANCE, type Guidance } from "./guidance.ts";
import type { Viewport } from "../model/viewport.ts";

/** What a panel adds to an entity and its relations; counts are of all, lists hold the first. */
export interface EntityContext {
  readonly met: readonly Contact[];
  readonly metCount: number;
  readonly together: readonly Contact[];
  readonly togetherCount: number;
  readonly partners: readonly Partner[];
  readonly partnerCount: number;
  readonly figures: readonly FigureRelation[];
  readonly figureCount: number;
}

/** A relation with the documents of its sentences. */
export type StatedRelation = NonNullable<EntityDetailQuery["entity"]>["relations"]["edges"][number]["node"];
export type EntityDetail = NonNullable<EntityDetailQuery["entity"]> & {
  readonly allRelations: readonly StatedRelation[];
  readonly context: EntityContext;
};
export type RelationDetail = NonNullable<RelationDetailQuery["relation"]>;
export type EventDetail = NonNullable<EventPartsQuery["events"][number]>;
export type DocumentDetail = NonNullable<DocumentTextQuery["document"]>;
export type FigureList = NonNullable<FiguresQuery["entity"]>;
export type FigureRelation = FigureList["relations"]["edges"][number]["node"];
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
  /** Does once more what failed. */
  readonly retry?: () => void;
}

/** What the panel at the right shows. */
export type Panel =
  | { readonly name: "selection" }
  | { readonly name: "paths" }
  | { readonly name: "filters" }
  | { readonly name: "sources" }
  | { readonly name: "figures"; readonly id: string }
  | { readonly name: "document"; readonly id: string; readonly span?: { readonly start: number; readonly end: number } };

/** A worked question about entities that the data know, with its answer in one line. */
export interface OfferedQuestion {
  readonly id: string;
  readonly title: Bilingual;
  readonly answer: Loadable<{ readonly headline: Bilingual; readonly relationCount: number }>;
}

/** Found paths; where there are none, the nearest past the limits of the wish, and the wish that finds it. */
export interface FoundPaths {
  readonly paths: readonly FoundPath[];
  readonly beyond?: { readonly path: FoundPath; readonly wish: PathWish };
}

export interface PathSearch {
  readonly wish: PathWish;
  /** Undefined before the first search, and after one that was given up. */
  readonly found: Loadable<FoundPaths> | undefined;
}

/** The brief that is open over the explorer. */
export interface OpenBrief {
  readonly subject: BriefSubject;
  readonly data: Loadable<BriefData>;
}

/** The matrix over the explorer; while it is closed, what was asked last stays. */
export interface OpenMatrix {
  readonly isOpen: boolean;
  readonly wish: MatrixWish;
  readonly data: Loadable<Matrix>;
}

/** A file that was opened: its own facts, which hold where its view is shown and nowhere else. */
export interface OpenedFile {
  readonly file: ViewFile;
  readonly entityDetails: Readonly<Record<string, Loadable<EntityDetail>>>;
  readonly relationDetails: Readonly<Record<string, Loadable<RelationDetail>>>;
  readonly eventDetails: Readonly<Record<string, Loadable<EventDetail>>>;
}

/** Something that was said to the reader; `count` makes an equal message a new one for screen readers. */
export interface Announcement {
  readonly text: Bilingual;
  readonly count: number;
}

/** A picture of more entities than are drawn unasked: how many they are, and what draws the first so many of them. */
export interface Crowd {
  readonly count: number;
  readonly first: number;
  readonly draw: (most: number) => void;
}

/** The pages of the dialog for sharing and exporting. */
export type SharePage = "share" | "saved" | "export";

/** One step of the history: what it did, and the view on its other side (before a step that was done, after one that was undone). */
export interface Step {
  readonly name: Bilingual;
  readonly view: View;
}

export interface ExplorerState {
  readonly view: View;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Whether the history no longer reaches back to the beginning. */
  readonly stepsDropped: boolean;
  /** Everything fetched so far; never undone. */
  readonly entities: Entities;
  readonly relations: Relations;
  /** Who on the canvas is joined with whom by relations that were not fetched. */
  readonly links: Links;
  readonly ties: Ties;
  /** Who met whom, by level and grade. */
  readonly meetings: MeetingLists;
  /** What the provinces became that were asked about. */
  readonly successors: Successors;
  /** What is behind an event that is folded, by id of the event. */
  readonly eventDetails: Readonly<Record<string, Loadable<EventDetail>>>;
  /** Files that were opened, by the name that views have for them. */
  readonly files: Readonly<Record<string, OpenedFile>>;
  readonly overview: Loadable<OverviewQuery> | undefined;
  readonly sources: Loadable<readonly SourceDocument[]> | undefined;
  readonly offered: Loadable<readonly OfferedQuestion[]> | undefined;
  readonly entityDetails: Readonly<Record<string, Loadable<EntityDetail>>>;
  readonly relationDetails: Readonly<Record<string, Loadable<RelationDetail>>>;
  readonly documents: Readonly<Record<string, Loadable<DocumentDetail>>>;
  readonly figures: Readonly<Record<string, Loadable<FigureList>>>;
  readonly paths: PathSearch | undefined;
  readonly brief: OpenBrief | undefined;
  readonly matrix: OpenMatrix | undefined;
  /** What the canvas waits for. */
  readonly busy: { readonly text: Bilingual; readonly progress?: number } | undefined;
  readonly failure: Failure | undefined;
  /** Ids of a link that the loaded data do not know. */
  readonly unknownIds: readonly string[];
  /** What a link or a file was made of and the loaded data no longer hold. */
  readonly differences: Differences | undefined;
  readonly panel: Panel;
  readonly tableOpen: boolean;
  /** The page of the dialog for sharing and exporting that is open. */
  readonly sharing: SharePage | undefined;
  readonly language: Language;
  /** Whether colours are left out: a setting of the reader, not of the view. */
  readonly greyscale: boolean;
  /** The open menu of an entity, at a point of the window. */
  readonly menu: { readonly id: string; readonly x: number; readonly y: number } | undefined;
  /** Whether entities are being picked one after the other: on a narrow screen their details would cover the others. */
  readonly isPicking: boolean;
  /** The entity whose neighbours the reader is choosing. */
  readonly chooserId: string | undefined;
  /** A picture that waits for the reader's word on how much of it to draw. */
  readonly crowd: Crowd | undefined;
  readonly minimapOpen: boolean;
  /** Counts requests to fit the canvas, so that the canvas can follow. */
  readonly fitCount: number;
  /** Where the reader looks; the canvas notes it. */
  readonly viewport: Viewport | undefined;
  /** Where a link or a file looked: holds in place of the request to fit that has this count. */
  readonly viewportGoal: { readonly viewport: Viewport; readonly fitCount: number } | undefined;
  readonly announcement: Announcement | undefined;
  readonly guidance: Guidance;
}

export const INITIAL_STATE: ExplorerState = {
  view: EMPTY_VIEW,
  past: [],
  future: [],
  stepsDropped: false,
  entities: Lookup.of(),
  relations: Lookup.of(),
  links: {},
  ties: Lookup.of(),
  meetings: {},
  successors: {},
  eventDetails: {},
  files: {},
  overview: undefined,
  sources: undefined,
  offered: undefined,
  entityDetails: {},
  relationDetails: {},
  documents: {},
  figures: {},
  paths: undefined,
  brief: undefined,
  matrix: undefined,
  busy: undefined,
  failure: undefined,
  unknownIds: [],
  differences: undefined,
  panel: { name: "selection" },
  tableOpen: false,
  sharing: undefined,
  language: "EN",
  greyscale: false,
  menu: undefined,
  isPicking: false,
  chooserId: undefined,
  crowd: undefined,
  minimapOpen: true,
  fitCount: 0,
  viewport: undefined,
  viewportGoal: undefined,
  announcement: undefined,
  guidance: NO_GUIDANCE,
};
