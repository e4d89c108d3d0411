import { isEventKind, type EntityKind } from "../../../domain/kinds.ts";
import type { PartnerMatrixQuery } from "../../api/generated/operations.ts";
import type { EntityName } from "../entity.ts";

export const SHARES = ["events", "agreements", "trade", "other", "plans"] as const;
/** What the facts of a cell are counted apart by. */
export type Share = (typeof SHARES)[number];
/** What a cell shows as its number: all that is done, or one share. */
export type Measure = "all" | Share;

export interface MatrixCell {
  readonly row: EntityName;
  readonly column: EntityName;
  readonly counts: Readonly<Record<Share, number>>;
  /** Ids of the events, agreements and relations: those done first, at most 50 of these and of the plans. */
  readonly facts: readonly string[];
}

export interface Matrix {
  readonly rows: readonly EntityName[];
  readonly columns: readonly EntityName[];
  /** By `cellKey`; what is not there has nothing recorded. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

export type StoredRow = PartnerMatrixQuery["partnerMatrix"]["edges"][number]["node"];
type StoredCell = StoredRow["cells"][number];

const TRADE = ["EXPORTS_TO", "PROMOTES_EXPORT", "INVESTED_IN"];
/** Relations that speak of what is to come, however sure the source is that they were made. */
const AHEAD = ["PLANS", "CALLS_FOR"];

/** Where a cell stands. */
export function cellKey(row: string, column: string): string {
  return `${row} ${column}`;
}

function shareOf(type: string): Share {
  if (isEventKind(type as EntityKind)) return "events";
  if (type === "AGREEMENT" || type === "NEGOTIATES") return "agreements";
  if (TRADE.includes(type)) return "trade";
  return AHEAD.includes(type) ? "plans" : "other";
}

function sum(byType: StoredCell["byType"]): number {
  return byType.reduce((total, { count }) => total + count, 0);
}

/** A plan that was carried out counts as done, and once. */
function toCell(row: EntityName, done: StoredCell | undefined, planned: StoredCell | undefined): MatrixCell | undefined {
  const column = (done ?? planned)?.column;
  if (column === undefined) return undefined;
  const counts = { events: 0, agreements: 0, trade: 0, other: 0, plans: 0 };
  for (const { type, count } of done?.byType ?? []) counts[shareOf(type)] += count;
  const known = new Set(done?.facts);
  const ahead = (planned?.facts ?? []).filter((id) => !known.has(id));
  counts.plans += sum(planned?.byType ?? []) - ((planned?.facts.length ?? 0) - ahead.length);
  return { row, column, counts, facts: [...known, ...ahead] };
}

function byColumn(rows: readonly StoredRow[]): Map<string, Map<string, StoredCell>> {
  return new Map(rows.map(({ row, cells }) => [row.id, new Map(cells.map((cell) => [cell.column.id, cell]))]));
}

function each(names: readonly EntityName[]): EntityName[] {
  return [...new Map(names.map((name) => [name.id, name])).values()];
}

/** One matrix of what is done and what is planned. */
export function buildMatrix(done: readonly StoredRow[], planned: readonly StoredRow[]): Matrix {
  const [doneCells, plannedCells] = [byColumn(done), byColumn(planned)];
  const rows = each([...done, ...planned].map(({ row }) => row));
  const found = rows.flatMap((row) => {
    const [here, ahead] = [doneCells.get(row.id), plannedCells.get(row.id)];
    const columns = new Set([...(here?.keys() ?? []), ...(ahead?.keys() ?? [])]);
    return [...columns].flatMap((id) => toCell(row, here?.get(id), ahead?.get(id)) ?? []);
  });
  return {
    rows,
    columns: each(found.map(({ column }) => column)),
    cells: new Map(found.map((cell) => [cellKey(cell.row.id, cell.column.id), cell])),
  };
}

/** The number that a cell shows; plans are never among what is done. */
export function countOf(cell: MatrixCell | undefined, measure: Measure): number {
  if (cell === undefined) return 0;
  const { events, agreements, trade, other } = cell.counts;
  return measure === "all" ? events + agreements + trade + other : cell.counts[measure];
}
