import { isEventKind } from "../../domain/kinds.ts";
import type { Entity } from "../model/entity.ts";
import { withListsOf, type MeetingLists } from "../model/meetingLists.ts";
import { fromPermalink } from "../model/permalink.ts";
import type { Successors } from "../model/today.ts";
import type { ViewFile } from "../model/viewFile.ts";
import type { EntityDetail, EventDetail, ExplorerState, Loadable, OpenedFile, RelationDetail } from "./explorerState.ts";

type Shown = Pick<ExplorerState, "view" | "files">;

const PAGE_INFO = { hasNextPage: false, endCursor: null };
const TAKING_PART = ["ATTENDED", "HOSTED"];

// What an entity is counted by stands in the whole database, which a file does not bring.
const NO_CONTEXT: EntityDetail["context"] = {
  met: [],
  metCount: 0,
  together: [],
  togetherCount: 0,
  partners: [],
  partnerCount: 0,
  figures: [],
  figureCount: 0,
};

function ready<Value>(value: Value): Loadable<Value> {
  return { status: "ready", value };
}

function entityDetail(entity: Entity, { relations, evidence }: ViewFile): EntityDetail {
  const own = relations
    .filter(({ source, target }) => source.id === entity.id || target.id === entity.id)
    .map((relation) => ({ ...relation, statedBy: [...(evidence[relation.id] ?? relation.firstEvidence)] }));
  return {
    ...entity,
    relations: { totalCount: own.length, pageInfo: PAGE_INFO, edges: own.map((node) => ({ node })) },
    allRelations: own,
    context: NO_CONTEXT,
  };
}

function eventDetail(event: Entity, { relations, evidence }: ViewFile): EventDetail {
  const parts = relations.filter(({ type, target }) => TAKING_PART.includes(type) && target.id === event.id);
  const edges = parts.map((part) => ({ node: { ...part, evidence: [...(evidence[part.id] ?? [])] } }));
  return { ...event, relations: { totalCount: edges.length, edges } };
}

/** A file with what panels say of the members of its view. */
export function openedFile(file: ViewFile): OpenedFile {
  const members = new Set<string>(fromPermalink(file.view)?.entities);
  const shown = file.entities.filter(({ id }) => members.has(id));
  const relation = (id: string): readonly RelationDetail["evidence"][number][] => file.evidence[id] ?? [];
  return {
    file,
    entityDetails: Object.fromEntries(shown.map((entity) => [entity.id, ready(entityDetail(entity, file))])),
    eventDetails: Object.fromEntries(
      shown.filter(({ kind }) => isEventKind(kind)).map((event) => [event.id, ready(eventDetail(event, file))]),
    ),
    relationDetails: Object.fromEntries(
      file.relations.map((each) => [each.id, ready({ ...each, confidence: null, evidence: [...relation(each.id)] })]),
    ),
  };
}

/** The file whose view is shown, grown or not. */
export function fileIn({ view, files }: Shown): OpenedFile | undefined {
  return view.file === undefined ? undefined : files[view.file];
}

/**
 * The version of the data that say some relations: of the opened file for those that it holds while its view is shown, of the loaded data for the
 * others; both where each says some. Undefined where it is not known.
 */
export function dataVersionIn(state: Shown & Pick<ExplorerState, "overview">, relationIds: readonly string[]): string | undefined {
  const { overview } = state;
  const loaded = overview?.status === "ready" ? overview.value.summary.dataVersion : undefined;
  const opened = fileIn(state);
  if (opened === undefined) return loaded;
  const own = relationIds.filter((id) => opened.relationDetails[id] !== undefined);
  const said = [
    ...(own.length > 0 || relationIds.length === 0 ? [opened.file.dataVersion] : []),
    ...(own.length < relationIds.length ? [loaded] : []),
  ];
  const versions = [...new Set(said)].filter((version) => version !== undefined);
  return versions.length === 0 ? undefined : versions.join(", ");
}

/** The version that a view was made with, as a link or a file names it: of the opened file while its view is shown, else of the loaded data. */
export function madeWithIn(state: Shown & Pick<ExplorerState, "overview">): string | undefined {
  const opened = fileIn(state);
  return opened === undefined ? dataVersionIn(state, []) : opened.file.dataVersion;
}

/** What the panel says of an entity: where the view of a file is shown, what the file says. */
export function entityDetailIn(state: Shown & Pick<ExplorerState, "entityDetails">, id: string): Loadable<EntityDetail> | undefined {
  return fileIn(state)?.entityDetails[id] ?? state.entityDetails[id];
}

/** What the panel says of a relation, likewise. */
export function relationDetailIn(state: Shown & Pick<ExplorerState, "relationDetails">, id: string): Loadable<RelationDetail> | undefined {
  return fileIn(state)?.relationDetails[id] ?? state.relationDetails[id];
}

/** Who took part in an event, likewise. */
export function eventDetailIn(state: Shown & Pick<ExplorerState, "eventDetails">, id: string): Loadable<EventDetail> | undefined {
  return fileIn(state)?.eventDetails[id] ?? state.eventDetails[id];
}

/** What folding works with. */
export interface FoldFacts {
  readonly meetings: MeetingLists;
  readonly successors: Successors;
}

const remembered = new WeakMap<OpenedFile, FoldFacts & { readonly of: FoldFacts }>();

/** Who met whom and what provinces became: where the view of a file is shown, what the file says of its own members. The same facts give the same object. */
export function foldFactsIn(state: Shown & FoldFacts): FoldFacts {
  const opened = fileIn(state);
  if (opened === undefined) return state;
  const last = remembered.get(opened);
  if (last?.of.meetings === state.meetings && last.of.successors === state.successors) return last;
  const { meetings, successors, entities } = opened.file;
  const own = new Set(entities.map(({ id }) => id));
  const facts = {
    of: { meetings: state.meetings, successors: state.successors },
    meetings: withListsOf({ lists: meetings, events: own }, state.meetings),
    successors: { ...state.successors, ...successors },
  };
  remembered.set(opened, facts);
  return facts;
}

/** True where the file whose view is shown says who met whom at some events. */
export function isListed(state: Shown, key: string, events: readonly string[]): boolean {
  const opened = fileIn(state);
  return opened?.file.meetings[key] !== undefined && events.every((id) => opened.eventDetails[id] !== undefined);
}

/** True for a fact that was fetched from the server, not read from a file that is not shown. */
export function isFetched(state: ExplorerState, id: string): boolean {
  const known = state.entities.get(id) ?? state.relations.get(id);
  if (known === undefined) return false;
  const shown = fileIn(state);
  return Object.values(state.files).every(
    (opened) =>
      opened === shown || (!opened.file.entities.some((each) => each === known) && !opened.file.relations.some((each) => each === known)),
  );
}
