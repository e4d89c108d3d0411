import {
  changesSince,
  compareChanges,
  type Change,
  type ChangeKind,
  type ChangePosition,
  type FactKind,
  type LiveFact,
  type RetiredFact,
} from "../../../domain/changes.ts";
import {
  counterBeforeLoadOf,
  findDataVersion,
  NO_DATA,
  printDataVersion,
  versionOfBatch,
  type DataVersion,
} from "../../../domain/dataVersions.ts";
import type { EntityId } from "../../../domain/ids.ts";
import type { ReviewStatus } from "../../../domain/modality.ts";
import type { EntityRecord } from "../../../domain/records.ts";
import { sortInSteps, type Steps } from "../../../domain/steps.ts";
import { WhometError } from "../../errors.ts";
import type { Row } from "../cypherEngine.ts";
import type { ChangedFact, ChangesRequest, DataChanges, GraphReader, RetiredRecord } from "../graphStore.ts";
import { inTurns } from "../inTurns.ts";
import type { Ask } from "./ask.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { optionalText } from "./datingColumns.ts";
import { readDataVersion } from "./dataVersion.ts";
import { numberColumn, textColumn, toPage } from "./pages.ts";
import { createVersionCache } from "./versionCache.ts";

/** Facts of one sort that one comparison of two versions may hold. */
const MAX_FACTS = 100_000;
const REMEMBERED_LISTS = 4;

const STATEMENTS = { ENTITY: "entities-since", RELATION: "relations-since", EVIDENCE: "evidence-since" } as const satisfies Record<
  FactKind,
  string
>;
const STORED_WORDS = { ENTITY: "entity", RELATION: "relation", EVIDENCE: "evidence" } as const satisfies Record<FactKind, string>;

interface LiveRow extends LiveFact {
  readonly status: ReviewStatus;
  readonly relation: string | undefined;
}

interface RetiredRow extends RetiredFact {
  readonly record: RetiredRecord;
}

type StoredChange = Change<LiveRow, RetiredRow>;

interface PlacedChange {
  readonly change: StoredChange;
  readonly at: ChangePosition;
}

/** Changes in their order, and the versions that they are told by. */
interface ChangeList {
  readonly changes: readonly PlacedChange[];
  readonly versions: readonly DataVersion[];
}

function toLive(what: FactKind, row: Row): LiveRow {
  return {
    what,
    id: textColumn(row, "id"),
    firstIn: numberColumn(row, "firstIn"),
    changedIn: numberColumn(row, "changedIn"),
    status: textColumn(row, "status") as ReviewStatus,
    relation: optionalText(row, "relation"),
  };
}

function toRetired(row: Row): RetiredRow {
  const what = textColumn(row, "what").toUpperCase() as FactKind;
  const record: unknown = JSON.parse(textColumn(row, "record"));
  return {
    what,
    id: textColumn(row, "id"),
    // What retired before first batches were kept with it was there from the first on.
    firstIn: Math.max(1, numberColumn(row, "firstIn")),
    retiredIn: numberColumn(row, "retiredIn"),
    record: { what, record } as RetiredRecord,
  };
}

function statusOf({ fact }: StoredChange): ReviewStatus {
  if ("status" in fact) return fact.status;
  return fact.record.what === "ENTITY" ? "ACCEPTED" : fact.record.record.status;
}

/** The versions that loads ended with, in order, and all, that of now last even while a load runs. */
async function readVersions(ask: Ask): Promise<{ readonly ended: readonly DataVersion[]; readonly versions: readonly DataVersion[] }> {
  const [endedRows, [now]] = await Promise.all([ask("data-versions", {}), ask("data-version", {})]);
  const toVersion = (row: Row): DataVersion => ({ counter: numberColumn(row, "counter"), checksum: textColumn(row, "checksum") });
  const ended = endedRows.map(toVersion);
  const isAhead = now !== undefined && numberColumn(now, "counter") > (ended.at(-1)?.counter ?? 0);
  return { ended, versions: isAhead ? [...ended, toVersion(now)] : ended };
}

function counterOf(text: string, versions: readonly DataVersion[]): number {
  const counter = findDataVersion(text, versions);
  if (counter !== undefined) return counter;
  throw new WhometError(
    "BAD_REQUEST",
    `This store never was at the data version "${text.slice(0, 40)}": give one that \`summary { dataVersion }\` of this store answered, or "0" for all that there is.`,
  );
}

function* mapInSteps<T, U>(items: readonly T[], toOther: (item: T) => U): Steps<readonly U[]> {
  const mapped: U[] = [];
  for (const item of items) {
    mapped.push(toOther(item));
    yield;
  }
  return mapped;
}

async function readBounded(ask: Ask, name: string, parameters: Parameters<Ask>[1]): Promise<readonly Row[]> {
  const rows = await ask(name, { ...parameters, limit: MAX_FACTS + 1 });
  if (rows.length <= MAX_FACTS) return rows;
  throw new WhometError(
    "LIMIT_EXCEEDED",
    `more than ${MAX_FACTS} facts changed: give a later \`dataVersion\`, or narrow with \`what\`, \`kinds\` or \`types\``,
    { details: { argument: "dataVersion", limit: MAX_FACTS, asked: rows.length } },
  );
}

async function readChanges(ask: Ask, since: number, { what, kinds = [], types = [] }: ChangesRequest): Promise<readonly StoredChange[]> {
  const retiredRows = readBounded(ask, "retired-since", { since, kinds, types, whats: what.map((sort) => STORED_WORDS[sort]) });
  const liveRows = what.map(async (sort) => {
    const filter = sort === "ENTITY" ? { kinds } : { types };
    const rows = await readBounded(ask, STATEMENTS[sort], { since, ...filter });
    return inTurns(mapInSteps(rows, (row) => toLive(sort, row)));
  });
  const [retired, ...live] = await Promise.all([retiredRows, ...liveRows]);
  return changesSince(since, { live: live.flat(), retired: await inTurns(mapInSteps(retired, toRetired)) });
}

/**
 * The changes of some statuses in their order. A change stands by the version before its load, since the version of a load that still runs
 * rises with each batch, and a page would begin in another place than that before it ended.
 */
function* placeChanges(
  changes: readonly StoredChange[],
  statuses: readonly ReviewStatus[],
  ended: readonly DataVersion[],
): Steps<readonly PlacedChange[]> {
  const counters = new Map<number, number>();
  const placed: PlacedChange[] = [];
  for (const change of changes) {
    const counter = counters.get(change.run) ?? counterBeforeLoadOf(change.run, ended);
    counters.set(change.run, counter);
    const at = { counter, change: change.change, what: change.what, id: change.id };
    if (statuses.includes(statusOf(change))) placed.push({ change, at });
    yield;
  }
  return yield* sortInSteps(placed, (a, b) => compareChanges(a.at, b.at));
}

async function readList(ask: Ask, request: ChangesRequest): Promise<ChangeList> {
  const { ended, versions } = await readVersions(ask);
  const changes = await readChanges(ask, counterOf(request.since, versions), request);
  return { changes: await inTurns(placeChanges(changes, request.statuses, ended)), versions };
}

/** Names of the ends of relations that left, of those that left themselves too. */
async function readGoneEnds(ask: Ask, changes: readonly StoredChange[]): Promise<ReadonlyMap<EntityId, EntityRecord>> {
  const records = changes.flatMap(({ fact }) => ("record" in fact && fact.record.what === "RELATION" ? [fact.record.record] : []));
  const ids = [...new Set(records.flatMap(({ source, target }) => [source, target]))];
  if (ids.length === 0) return new Map();
  const rows = await ask("retired-entities", { ids });
  return new Map(rows.map((row) => JSON.parse(textColumn(row, "record")) as EntityRecord).map((record) => [record.id, record]));
}

function toChangedFact(
  { change, what, id, run, fact }: StoredChange,
  { versions, goneEnds }: { versions: readonly DataVersion[]; goneEnds: ReadonlyMap<EntityId, EntityRecord> },
): ChangedFact {
  const version = versionOfBatch(run, versions);
  const dataVersion = version === undefined ? String(run) : printDataVersion(version);
  const named = { change, what, id, dataVersion };
  if (!("record" in fact)) return { ...named, relationId: fact.relation };
  return { ...named, retired: fact.record, goneEnds };
}

function countChanges(changes: readonly PlacedChange[], what: readonly FactKind[], kinds: readonly ChangeKind[]): DataChanges["counts"] {
  return kinds.flatMap((change) =>
    what.map((sort) => ({ change, what: sort, count: changes.filter(({ at }) => at.change === change && at.what === sort).length })),
  );
}

function cursorOf({ at: { counter, change, what, id } }: PlacedChange): string {
  return encodeCursor("changes", [String(counter), change, what, id]);
}

function changesAfter(changes: readonly PlacedChange[], after: string | undefined): readonly PlacedChange[] {
  if (after === undefined) return changes;
  const key = keyAfter("changes", after, { counter: "", change: "", what: "", id: "" });
  const place = { ...key, counter: Number(key.counter) } as ChangePosition;
  return changes.filter(({ at }) => compareChanges(at, place) > 0);
}

/** What changed since a version of the data, remembered for the pages of one list. BAD_REQUEST where the store never was at that version. */
export function createChanges(ask: Ask): GraphReader["changesSince"] {
  const lists = createVersionCache<ChangeList>({ max: REMEMBERED_LISTS, stopsAlone: true }, () => readDataVersion(ask));
  return async (request) => {
    const { since, what, kinds, types, statuses, first, after } = request;
    const { changes: all, versions } = await lists.get(JSON.stringify({ since, what, kinds, types, statuses }), () =>
      readList(ask, request),
    );
    const changes = all.filter(({ at }) => request.changes.includes(at.change));
    const page = toPage(changesAfter(changes, after).slice(0, first + 1), { first, total: changes.length, cursorOf });
    const goneEnds = await readGoneEnds(
      ask,
      page.items.map(({ item }) => item.change),
    );
    const now = versions.at(-1);
    return {
      page: {
        ...page,
        items: page.items.map(({ cursor, item }) => ({ cursor, item: toChangedFact(item.change, { versions, goneEnds }) })),
      },
      counts: countChanges(changes, what, request.changes),
      until: now === undefined ? NO_DATA : printDataVersion(now),
    };
  };
}
