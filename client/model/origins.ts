/** How entities and relations came into a view: by an answer, a link or a file, by the reader's hand, or by expanding an entity. */
export interface Origin {
  readonly by: "answer" | "hand" | "expansion";
  /** The entity that was expanded. */
  readonly parent?: string;
  readonly entities: readonly string[];
  readonly relations: readonly string[];
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

/** What the expansions of an entity brought and nothing else did. The entity itself always stays. */
export function onlyBroughtBy(origins: readonly Origin[], parent: string): Members {
  const own = origins.filter((origin) => origin.parent === parent);
  const others = origins.filter((origin) => origin.parent !== parent);
  const kept = new Set([parent, ...others.flatMap(({ entities, relations }) => [...entities, ...relations])]);
  const only = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => !kept.has(id));
  return { entities: only(own.flatMap(({ entities }) => entities)), relations: only(own.flatMap(({ relations }) => relations)) };
}

/** The origins without entities and relations that left the view; an origin that brought nothing that is left goes too. */
export function withoutMembers(origins: readonly Origin[], gone: ReadonlySet<string>): Origin[] {
  return origins
    .map((origin) => ({
      ...origin,
      entities: origin.entities.filter((id) => !gone.has(id)),
      relations: origin.relations.filter((id) => !gone.has(id)),
    }))
    .filter(({ entities, relations, parent }) => entities.length + relations.length > 0 && (parent === undefined || !gone.has(parent)));
}
