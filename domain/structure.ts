import { kindOfId, type EntityId } from "./ids.ts";
import { isTerritoryKind } from "./kinds.ts";

/** One step up: what an entity is part of, represents, or is located in. */
export interface StructureLink {
  readonly child: EntityId;
  readonly type: "PART_OF" | "REPRESENTS" | "LOCATED_IN";
  readonly parent: EntityId;
}

export interface Structure {
  /** Territories nearest above the entity, by where it stands where nothing says whose it is; itself where it is one. Tells sides. */
  territoriesOf(id: EntityId): readonly EntityId[];
  /** Territories nearest above the entity that it is part of or represents; itself where it is one. Tells for whom it acts. */
  ownTerritoriesOf(id: EntityId): readonly EntityId[];
  /** The entity and everything that it is part of or represents. A firm acts for no country because it stands in it. */
  atOrAbove(id: EntityId): ReadonlySet<EntityId>;
  /** True where both are the same or one is a structural part of the other. */
  areOne(a: EntityId, b: EntityId): boolean;
  /** Countries at or above the entity, by where it stands where nothing says whose it is. */
  countriesOf(id: EntityId): ReadonlySet<EntityId>;
}

function isTerritory(id: EntityId): boolean {
  const kind = kindOfId(id);
  return kind !== undefined && isTerritoryKind(kind);
}

type ParentsOf = (id: EntityId) => readonly EntityId[];

/** Whose something is. A province is part of the home countries, which no relation says. */
function ownersOf(links: readonly StructureLink[], homeCountries: readonly EntityId[]): ParentsOf {
  const owners = parentsByChild(links.filter(({ type }) => type !== "LOCATED_IN"));
  return (id) => [...(owners.get(id) ?? []), ...(kindOfId(id) === "PROVINCE" ? homeCountries : [])];
}

/** Whose something is, else where it stands: an embassy is not part of its host city. */
function ownersOrPlacesOf(links: readonly StructureLink[], owners: ParentsOf): ParentsOf {
  const places = parentsByChild(links.filter(({ type }) => type === "LOCATED_IN"));
  return (id) => (owners(id).length > 0 ? owners(id) : (places.get(id) ?? []));
}

function parentsByChild(links: readonly StructureLink[]): ReadonlyMap<EntityId, readonly EntityId[]> {
  const parents = new Map<EntityId, EntityId[]>();
  for (const { child, parent } of links) parents.set(child, [...(parents.get(child) ?? []), parent]);
  return parents;
}

/** The function, computing each answer once. */
function remember<T>(answer: (id: EntityId) => T): (id: EntityId) => T {
  const known = new Map<EntityId, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = answer(id);
    known.set(id, value);
    return value;
  };
}

function climb(parentsOf: ParentsOf): (id: EntityId) => ReadonlySet<EntityId> {
  return remember((id): ReadonlySet<EntityId> => {
    const reached = new Set([id]);
    for (const next of reached) for (const parent of parentsOf(next)) reached.add(parent);
    return reached;
  });
}

function nearestTerritories(parentsOf: ParentsOf): (id: EntityId) => readonly EntityId[] {
  return remember((id): readonly EntityId[] => {
    const seen = new Set([id]);
    for (let level: readonly EntityId[] = [id]; level.length > 0;) {
      const territories = level.filter(isTerritory);
      if (territories.length > 0) return territories;
      level = [...new Set(level.flatMap(parentsOf))].filter((parent) => !seen.has(parent));
      level.forEach((parent) => seen.add(parent));
    }
    return [];
  });
}

/** The structure that links give. */
export function createStructure(links: readonly StructureLink[], homeCountries: readonly EntityId[]): Structure {
  const owners = ownersOf(links, homeCountries);
  const ownersOrPlaces = ownersOrPlacesOf(links, owners);
  const atOrAbove = climb(owners);
  const standingIn = climb(ownersOrPlaces);
  return {
    territoriesOf: nearestTerritories(ownersOrPlaces),
    ownTerritoriesOf: nearestTerritories(owners),
    atOrAbove,
    areOne: (a, b) => standingIn(a).has(b) || standingIn(b).has(a),
    countriesOf: remember((id) => new Set([...standingIn(id)].filter((ancestor) => kindOfId(ancestor) === "COUNTRY"))),
  };
}
