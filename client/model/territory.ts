import { isTerritoryKind } from "../../domain/kinds.ts";
import type { EntityName } from "./entity.ts";
import type { Lookup } from "./lookup.ts";

/** A structural tie of an entity: what it is part of, represents, holds an office at or is located in. */
export interface Tie {
  readonly type: string;
  readonly target: EntityName;
}

/** The ties of each entity that has been asked about; an entity without any has an empty list. */
export type Ties = Lookup<readonly Tie[]>;

/** Ties by the id of their entity, as they are learnt. */
export type FetchedTies = readonly (readonly [string, readonly Tie[]])[];

export type Side = "home" | "foreign" | "between";

/** The tie of the country that the data call their home to itself: its side is drawn filled and on the left. */
const HOME_TIE = "HOME";

// A mission stands in one country and acts for another: whom it represents says its side before where it is.
const BY_WEIGHT = ["REPRESENTS", "HOLDS_OFFICE", "PART_OF", "LOCATED_IN"];
const MAX_STEPS = 5;

/** The territory that ties of one type lead to. A body of a city that also belongs to a national party is the city's. */
function byTies(own: readonly Tie[], type: string, find: (target: EntityName) => EntityName | undefined): EntityName | undefined {
  let country: EntityName | undefined;
  for (const tie of own) {
    const found = tie.type === type ? find(tie.target) : undefined;
    if (found !== undefined && found.kind !== "COUNTRY") return found;
    country ??= found;
  }
  return country;
}

/** The nearest province, country or locality that an entity belongs to: itself where it is one. */
export function territoryOf(entity: EntityName, ties: Ties, steps = MAX_STEPS): EntityName | undefined {
  if (isTerritoryKind(entity.kind)) return entity;
  const own = ties.get(entity.id);
  if (steps === 0 || own === undefined || own.length === 0) return undefined;
  for (const type of BY_WEIGHT) {
    const found = byTies(own, type, (target) => territoryOf(target, ties, steps - 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The ties that tell the home country from the others. */
export function homeTies(home: EntityName): FetchedTies {
  return [[home.id, [{ type: HOME_TIE, target: home }]]];
}

function isHomeTerritory(territory: EntityName, ties: Ties, steps = MAX_STEPS): boolean {
  if (territory.kind === "PROVINCE" || ties.get(territory.id)?.some(({ type }) => type === HOME_TIE) === true) return true;
  if (steps === 0 || territory.kind === "COUNTRY") return false;
  return (ties.get(territory.id) ?? []).some(({ type, target }) => type === "PART_OF" && isHomeTerritory(target, ties, steps - 1));
}

/** The side that an entity stands on: of the home country, foreign, or between where it belongs to none. */
export function sideOf(entity: EntityName, ties: Ties): Side {
  const territory = territoryOf(entity, ties);
  if (territory === undefined) return "between";
  return isHomeTerritory(territory, ties) ? "home" : "foreign";
}

/** Ids of the targets of known ties whose own ties are not known yet: what to ask next. */
export function untied(ids: readonly string[], ties: Ties): string[] {
  const reachable = ids.flatMap((id) => (ties.get(id) ?? []).map(({ target }) => target));
  const open = reachable.filter(({ id, kind }) => ties.get(id) === undefined && kind !== "COUNTRY" && kind !== "PROVINCE");
  return [...new Set([...ids.filter((id) => ties.get(id) === undefined), ...open.map(({ id }) => id)])];
}
