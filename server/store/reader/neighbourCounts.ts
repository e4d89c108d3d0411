import type { EntityId } from "../../../domain/ids.ts";
import { ENTITY_KINDS, type EntityKind } from "../../../domain/kinds.ts";
import { REPORTED_MODALITIES, type Modality } from "../../../domain/modality.ts";
import { RELATION_TYPE_NAMES, type RelationType } from "../../../domain/relationTypes.ts";
import type { NeighbourCount } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import type { CurrentGraph } from "./currentGraph.ts";
import { answerFrom } from "./currentIndex.ts";
import type { GraphIndex } from "./graphIndex.ts";
import { groupRows, numberColumn, textColumn } from "./pages.ts";
import { otherEnd } from "./pathGraph.ts";
import { relationsOfEntity, toPasses } from "./relationWalk.ts";

type Counts = ReadonlyMap<EntityId, readonly NeighbourCount[]>;

interface Asked {
  readonly ids: readonly EntityId[];
  readonly modalities: readonly Modality[];
}

async function countByStatement(ask: Ask, { ids, modalities }: Asked): Promise<Counts> {
  const rows = await ask("neighbour-counts", { ids, modalities });
  const counts = groupRows(rows, "entity", (row): NeighbourCount => ({
    type: textColumn(row, "type") as RelationType,
    direction: textColumn(row, "direction") as NeighbourCount["direction"],
    kind: textColumn(row, "kind") as EntityKind,
    count: numberColumn(row, "count"),
  }));
  return new Map(ids.map((id) => [id, counts.get(id) ?? []]));
}

function compareCounts(a: NeighbourCount, b: NeighbourCount): number {
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  if (a.direction !== b.direction) return a.direction < b.direction ? -1 : 1;
  return a.kind < b.kind ? -1 : 1;
}

const TYPE_PLACES = new Map(RELATION_TYPE_NAMES.map((type, place) => [type, place]));
const KIND_PLACES = new Map(ENTITY_KINDS.map((kind, place) => [kind, place]));

/** A group as a number: to make a text for each relation costs more than all else of a count. */
function groupOf({ type, direction, kind }: Omit<NeighbourCount, "count">): number {
  const place = (TYPE_PLACES.get(type) ?? 0) * ENTITY_KINDS.length + (KIND_PLACES.get(kind) ?? 0);
  return 2 * place + Number(direction === "OUT");
}

function countOne(graph: GraphIndex, id: EntityId, modalities: readonly Modality[]): readonly NeighbourCount[] {
  const groups = new Map<number, { readonly of: Omit<NeighbourCount, "count">; readonly neighbours: Set<EntityId> }>();
  for (const relation of graph.entities.get(id)?.relations ?? []) {
    const { type, status, modality, ends } = relation;
    if (type === "MENTIONS" || status !== "ACCEPTED" || !modalities.includes(modality)) continue;
    const other = otherEnd(relation, id);
    const kind = graph.entities.get(other)?.kind;
    if (kind === undefined) continue;
    const of = { type, direction: ends[0] === id ? "OUT" : "IN", kind } as const;
    const number = groupOf(of);
    const group = groups.get(number);
    if (group === undefined) groups.set(number, { of, neighbours: new Set([other]) });
    else group.neighbours.add(other);
  }
  return [...groups.values()].map(({ of, neighbours }) => ({ ...of, count: neighbours.size })).sort(compareCounts);
}

/** Distinct neighbours of each entity by type, direction and kind: accepted relations, MENTIONS apart. */
export async function readNeighbourCounts(ask: Ask, current: CurrentGraph, asked: Asked): Promise<Counts> {
  const { modalities } = asked;
  const ids = [...new Set(asked.ids)];
  if (ids.length === 0) return new Map();
  return answerFrom(
    current,
    async (graph) => ((await current.isNow(graph)) ? new Map(ids.map((id) => [id, countOne(graph, id, modalities)])) : undefined),
    () => countByStatement(ask, { ids, modalities }),
  );
}

type Totals = ReadonlyMap<EntityId, number>;

interface TotalsAsked extends Asked {
  /** Kinds of the other ends; empty: all. */
  readonly kinds: readonly EntityKind[];
}

async function totalByStatement(ask: Ask, asked: TotalsAsked): Promise<Totals> {
  const rows = await ask("neighbour-totals", { ...asked });
  const totals = new Map(rows.map((row) => [textColumn(row, "entity"), numberColumn(row, "total")]));
  return new Map(asked.ids.map((id) => [id, totals.get(id) ?? 0]));
}

function totalOf(graph: GraphIndex, id: EntityId, { kinds, modalities }: TotalsAsked): number {
  const others = new Set<EntityId>();
  for (const relation of graph.entities.get(id)?.relations ?? []) {
    const { type, status, modality } = relation;
    if (type === "MENTIONS" || status !== "ACCEPTED" || !modalities.includes(modality)) continue;
    const other = otherEnd(relation, id);
    const kind = graph.entities.get(other)?.kind;
    if (other !== id && kind !== undefined && (kinds.length === 0 || kinds.includes(kind))) others.add(other);
  }
  return others.size;
}

/** How many different entities each has relations with, itself apart: accepted relations, MENTIONS apart. */
export async function readNeighbourTotals(ask: Ask, current: CurrentGraph, asked: TotalsAsked): Promise<Totals> {
  const question = { ...asked, ids: [...new Set(asked.ids)] };
  if (question.ids.length === 0) return new Map();
  return answerFrom(
    current,
    async (graph) => ((await current.isNow(graph)) ? new Map(question.ids.map((id) => [id, totalOf(graph, id, question)])) : undefined),
    () => totalByStatement(ask, question),
  );
}

async function degreesByStatement(ask: Ask, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, number>> {
  const rows = await ask("degrees", { ids, modalities: REPORTED_MODALITIES });
  const degrees = new Map(rows.map((row) => [textColumn(row, "entity"), numberColumn(row, "degree")]));
  return new Map(ids.map((id) => [id, degrees.get(id) ?? 0]));
}

function degreesIn(graph: GraphIndex, ids: readonly EntityId[]): ReadonlyMap<EntityId, number> {
  const passes = toPasses(graph, { undated: true, modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] });
  return new Map(ids.map((id) => [id, relationsOfEntity(graph, id, passes).length]));
}

/** How many accepted, reported relations each entity has, MENTIONS apart. */
export async function readDegrees(ask: Ask, current: CurrentGraph, asked: readonly EntityId[]): Promise<ReadonlyMap<EntityId, number>> {
  const ids = [...new Set(asked)];
  if (ids.length === 0) return new Map();
  return answerFrom(
    current,
    async (graph) => ((await current.isNow(graph)) ? degreesIn(graph, ids) : undefined),
    () => degreesByStatement(ask, ids),
  );
}
