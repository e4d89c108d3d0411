import { kindOfId, type EntityId } from "./ids.ts";
import { isTerritoryKind } from "./kinds.ts";

/** One step up: what an entity is part of, represents, or is located in. */
export interface StructureLink {
  readonly child: EntityId;
  readonly type: "PART_OF" | "REPRESENTS" | "LOCATED_IN";
  readonly parent: EntityId;
}

export interface Structure {
  /** Territories nearest above the entity; itself where it is one. */
  territoriesOf(id: EntityId): readonly EntityId[];
  /** The entity and everything that it is a structural part of. */
  atOrAbove(id: EntityId): ReadonlySet<EntityId>;
  /** True where both are the same or one is a structural part of the other. */
  areOne(a: EntityId, b: EntityId): boolean;
  /** Countries at or above the entity. */
  countriesOf(id: EntityId): ReadonlySet<EntityId>;
}

function isTerritory(id: EntityId): boolean {
  const kind = kindOfId(id);
  return kind !== undefined && isTerritoryKind(kind);
}

/** Where something stands counts only where nothing says whose it is: an embassy is not part of its host city. */
function parentsByChild(links: readonly StructureLink[]): ReadonlyMap<EntityId, readonly EntityId[]> {
  const owned = new Set(links.filter(({ type }) => type !== "LOCATED_IN").map(({ child }) => child));
  const parents = new Map<EntityId, EntityId[]>();
  for (const { child, type, parent } of links) {
    if (type === "LOCATED_IN" && owned.has(child)) continue;
    parents.set(child, [...(parents.get(child) ?? []), parent]);
  }
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

/** The structure that links give. A province is part of the home countries, which no relation says. */
export function createStructure(links: readonly StructureLink[], homeCountries: readonly EntityId[]): Structure {
  const parents = parentsByChild(links);
  const parentsOf = (id: EntityId): readonly EntityId[] => [
    ...(parents.get(id) ?? []),
    ...(kindOfId(id) === "PROVINCE" ? homeCountries : []),
  ];
  const atOrAbove = remember((id): ReadonlySet<EntityId> => {
    const reached = new Set([id]);
    for (const next of reached) for (const parent of parentsOf(next)) reached.add(parent);
    return reached;
  });
  const territoriesOf = remember((id): readonly EntityId[] => {
    const seen = new Set([id]);
    for (let level: readonly EntityId[] = [id]; level.length > 0;) {
      const territories = level.filter(isTerritory);
      if (territories.length > 0) return territories;
      level = [...new Set(level.flatMap(parentsOf))].filter((parent) => !seen.has(parent));
      level.forEach((parent) => seen.add(parent));
    }
    return [];
  });
  return {
    territoriesOf,
    atOrAbove,
    areOne: (a, b) => atOrAbove(a).has(b) || atOrAbove(b).has(a),
    countriesOf: remember((id) => new Set([...atOrAbove(id)].filter((ancestor) => kindOfId(ancestor) === "COUNTRY"))),
  };
}
