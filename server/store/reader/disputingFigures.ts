import { disputes, type FigureClaim } from "../../../domain/figureDispute.ts";
import type { EntityId } from "../../../domain/ids.ts";
import type { EntityDetails } from "../../../domain/records.ts";
import type { Ask } from "./ask.ts";
import { groupRows, textColumn } from "./pages.ts";

/** Figures on one subject beyond this are not compared. */
const MAX_FIGURES = 5000;

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

/** For each figure the ids of those that say otherwise of the same thing, in the order of ids. Three statements. */
export async function readDisputingFigures(ask: Ask, figureIds: readonly EntityId[]): Promise<ReadonlyMap<EntityId, readonly EntityId[]>> {
  const ids = [...new Set(figureIds)];
  if (ids.length === 0) return new Map();
  const asked = await readClaims(ask, ids);
  const subjects = new Set(
    [...asked.values()].flatMap(({ concerns }) => concerns.filter(({ role }) => role === "subject").map(({ entity }) => entity)),
  );
  if (subjects.size === 0) return new Map(ids.map((id) => [id, []]));
  const others = await ask("figures-about", { ids: [...subjects], limit: MAX_FIGURES });
  const claims = [
    ...(await readClaims(
      ask,
      others.map((row) => textColumn(row, "figure") as EntityId),
    )),
  ];
  return new Map(
    ids.map((id) => {
      const own = asked.get(id);
      return [
        id,
        own === undefined
          ? []
          : claims
              .filter(([other, claim]) => other !== id && disputes(own, claim))
              .map(([other]) => other)
              .sort(),
      ];
    }),
  );
}
