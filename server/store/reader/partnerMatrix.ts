import type { EntityId } from "../../../domain/ids.ts";
import { foldName } from "../../../domain/names.ts";
import type { Partnership } from "../../../domain/partners.ts";
import type { Steps } from "../../../domain/steps.ts";
import { WhometError } from "../../errors.ts";
import type { MatrixRequest, MatrixRow, Page } from "../graphStore.ts";
import { inTurns } from "../inTurns.ts";
import type { Ask } from "./ask.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { readDataVersion } from "./dataVersion.ts";
import { readEntities } from "./entities.ts";
import { toPage } from "./pages.ts";
import type { PartnershipRequest } from "./partnerships.ts";
import { createVersionCache } from "./versionCache.ts";

/** Parts in facts that one matrix may look at. */
const MAX_COST = 5_000_000;
/** Cells that one page may hold. */
const MAX_CELLS = 20_000;
const REMEMBERED_MATRICES = 4;

interface NamedRow extends MatrixRow {
  readonly nameKey: string;
}

function compareRows(a: Pick<NamedRow, "nameKey" | "row">, b: Pick<NamedRow, "nameKey" | "row">): number {
  if (a.nameKey !== b.nameKey) return a.nameKey < b.nameKey ? -1 : 1;
  return a.row < b.row ? -1 : Number(a.row > b.row);
}

function refuse(what: string, details: { readonly argument: string; readonly limit: number; readonly asked: number }): WhometError {
  return new WhometError(
    "LIMIT_EXCEEDED",
    `${what}; ask for fewer rows with \`first\`, for other kinds, or for the \`partners\` of one entity`,
    { details },
  );
}

/** The rows that have a cell, each with its cells by count, then id. */
function* computeRows(partnership: Partnership, request: MatrixRequest): Steps<readonly MatrixRow[]> {
  const ids = partnership.takersOfKind(request.rows);
  const cost = ids.reduce((sum, id) => sum + partnership.costOf(id), 0);
  if (cost > MAX_COST)
    throw refuse(`too many facts would have to be compared (${cost}, the limit is ${MAX_COST})`, {
      argument: "facts",
      limit: MAX_COST,
      asked: cost,
    });
  const found: MatrixRow[] = [];
  for (const row of ids) {
    const cells = yield* partnership.partnersOf(row, { ...request, kinds: [request.columns] });
    if (cells.length > 0) found.push({ row, cells });
    yield;
  }
  return found;
}

/** The rows by name key, then id. */
async function nameRows(ask: Ask, rows: readonly MatrixRow[]): Promise<readonly NamedRow[]> {
  const ids = rows.map(({ row }) => row);
  const entities = await readEntities(ask, ids);
  return rows.map((row, index) => ({ ...row, nameKey: foldName(entities[index]?.name ?? "") })).sort(compareRows);
}

function pageOf(rows: readonly NamedRow[], { first, after }: MatrixRequest): Page<MatrixRow> {
  const { nameKey, row } = keyAfter("matrix", after, { nameKey: "", row: "" });
  const following = after === undefined ? rows : rows.filter((other) => compareRows(other, { nameKey, row: row as EntityId }) > 0);
  const found = following.slice(0, first + 1);
  const cells = found.slice(0, first).reduce((sum, { cells: { length } }) => sum + length, 0);
  if (cells > MAX_CELLS)
    throw refuse(`this page would have ${cells} cells, ${MAX_CELLS} is the limit`, { argument: "cells", limit: MAX_CELLS, asked: cells });
  return toPage(found, { first, total: rows.length, cursorOf: (item) => encodeCursor("matrix", [item.nameKey, item.row]) });
}

/** A matrix of partners, computed from the partnerships of its rows and remembered for its pages. */
export function createPartnerMatrix(
  ask: Ask,
  partnershipFor: (request: PartnershipRequest) => Promise<Partnership>,
): (request: MatrixRequest) => Promise<Page<MatrixRow>> {
  const matrices = createVersionCache<readonly NamedRow[]>({ max: REMEMBERED_MATRICES, stopsAlone: true }, () => readDataVersion(ask));
  return async (request) => {
    const asked = JSON.stringify({ ...request, first: undefined, after: undefined });
    const rows = await matrices.get(asked, async () =>
      nameRows(ask, await inTurns(computeRows(await partnershipFor({ ...request, viaChildren: true }), request))),
    );
    return pageOf(rows, request);
  };
}
