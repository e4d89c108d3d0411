import { disputes, type FigureClaim } from "../../../domain/figureDispute.ts";
import type { EntityId } from "../../../domain/ids.ts";
import type { EntityDetails } from "../../../domain/records.ts";
import { WhometError } from "../../errors.ts";
import type { Ask } from "./ask.ts";
import { groupRows, textColumn } from "./pages.ts";

/** Figures that can be compared at once. */
const MAX_FIGURES = 5_000;

async function readClaims(ask: Ask, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, FigureClaim>> {
  const rows = await ask("figure-concerns", { ids });
  const groups = groupRows(rows, "figure", (row) => ({
    details: textColumn(row, "details"),
    role: textColumn(row, "role"),
    entity: textColumn(row, "entity") as EntityId,
  }));
  return new Map(
    [...groups].map(([id, concerns]) => [
      id as EntityId,
      {
        details: JSON.parse(concerns[0]?.details ?? "{}") as EntityDetails,
        concerns: concerns.map(({ role, entity }) => ({ role, entity })),
      },
    ]),
  );
}

async function readFiguresAbout(ask: Ask, subjects: readonly EntityId[], measures: readonly string[]): Promise<readonly EntityId[]> {
  const rows = await ask("figures-about", { ids: subjects, measures, limit: MAX_FIGURES + 1 });
  if (rows.length > MAX_FIGURES) {
    throw new WhometError(
      "LIMIT_EXCEEDED",
      `more than ${MAX_FIGURES} figures measure the same of these subjects; ask \`disputedBy\` of fewer figures at once`,
    );
  }
  return rows.map((row) => textColumn(row, "figure") as EntityId);
}

function disputersOf(id: EntityId, own: FigureClaim | undefined, claims: ReadonlyMap<EntityId, FigureClaim>): readonly EntityId[] {
  if (own === undefined) return [];
  const found = [...claims].filter(([other, claim]) => other !== id && disputes(own, claim));
  return found.map(([other]) => other).sort();
}

/** For each figure the ids of those that say otherwise of the same thing, in the order of ids. Three statements. LIMIT_EXCEEDED past 5,000 figures. */
export async function readDisputingFigures(ask: Ask, figureIds: readonly EntityId[]): Promise<ReadonlyMap<EntityId, readonly EntityId[]>> {
  const ids = [...new Set(figureIds)];
  if (ids.length === 0) return new Map();
  const asked = await readClaims(ask, ids);
  const subjects = new Set(
    [...asked.values()].flatMap(({ concerns }) => concerns.filter(({ role }) => role === "subject").map(({ entity }) => entity)),
  );
  if (subjects.size === 0) return new Map(ids.map((id) => [id, []]));
  const measures = new Set([...asked.values()].flatMap(({ details }) => details.measure ?? []));
  const claims = await readClaims(ask, await readFiguresAbout(ask, [...subjects], [...measures]));
  return new Map(ids.map((id) => [id, disputersOf(id, asked.get(id), claims)]));
}
