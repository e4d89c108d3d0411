import type { EntityKind } from "../../domain/kinds.ts";

/** Which neighbours come first. */
export type ExpandOrder = "newest" | "connected";

/** Where an expansion can go on: the same wish, and how many neighbours are left at most. */
export interface NextPage {
  readonly types?: readonly string[];
  readonly kinds?: readonly EntityKind[];
  readonly order: ExpandOrder;
  readonly first: number;
  readonly left: number;
}

/** How entities and relations came into a view: by an answer, a link or a file, by the reader's hand, or by expanding an entity. */
export interface Origin {
  readonly by: "answer" | "hand" | "expansion";
  /** The entity that was expanded. */
  readonly parent?: string;
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly next?: NextPage;
}

interface Members {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
}

/** Ids of entities that the reader put into the view. */
export function addedByHand(origins: readonly Origin[]): ReadonlySet<string> {
  return new Set(origins.filter(({ by }) => by === "hand").flatMap(({ entities }) => entities));
}

/** True where expanding the entity brought something that can be taken back. */
export function isExpanded(origins: readonly Origin[], parent: string): boolean {
  return origins.some((origin) => origin.parent === parent);
}

/** Where the last expansion of an entity can go on; undefined where it brought everything, or was none. */
export function nextPage(origins: readonly Origin[], parent: string): NextPage | undefined {
  return origins.findLast((origin) => origin.parent === parent)?.next;
}

/**
 * What some expansions brought and nothing else did. The expanded entities themselves stay, but for one that was only drawn for others and became
 * a member of the view by being expanded.
 */
export function onlyBroughtBy(origins: readonly Origin[], ...own: readonly Origin[]): Members {
  const others = origins.filter((origin) => !own.includes(origin));
  const kept = new Set([
    ...own.flatMap(({ parent }) => parent ?? []).filter((parent) => !own.some(({ entities }) => entities.includes(parent))),
    ...others.flatMap(({ entities, relations }) => [...entities, ...relations]),
  ]);
  const only = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => !kept.has(id));
  return { entities: only(own.flatMap(({ entities }) => entities)), relations: only(own.flatMap(({ relations }) => relations)) };
}

/**
 * The origins without entities and relations that left the view; an origin that brought nothing that is left goes too.
 * What an entity brought that is gone itself stays brought, by nobody who could take it back.
 */
export function withoutMembers(origins: readonly Origin[], gone: ReadonlySet<string>): Origin[] {
  return origins
    .map(({ by, parent, next, ...members }): Origin => {
      const entities = members.entities.filter((id) => !gone.has(id));
      const relations = members.relations.filter((id) => !gone.has(id));
      const isOpen = parent !== undefined && !gone.has(parent);
      return { by, entities, relations, ...(isOpen ? { parent } : {}), ...(isOpen && next !== undefined ? { next } : {}) };
    })
    .filter(({ entities, relations }) => entities.length + relations.length > 0);
}
