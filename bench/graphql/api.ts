import type { QuestionName } from "./questions.ts";

/** What an answer must agree in between servers, in a form that does not depend on their schemas. */
export interface Digest {
  /** Ids of the entities, sorted and each once. */
  readonly entities: readonly string[];
  /** Ids of the relations, sorted and each once. */
  readonly relations: readonly string[];
  /** Counts that were asked for, as sorted texts. */
  readonly counts: readonly string[];
}

/** How one schema is asked a question and its answers are read. Its variables are the question; what a query does not declare is not looked at. */
export interface Operation {
  readonly query: string;
  readonly toDigest: (data: unknown) => Digest;
}

export type Api = Readonly<Record<QuestionName, Operation>>;

/** A digest of ids and counts in any order. */
export function digestOf(found: { readonly [K in keyof Digest]?: readonly string[] }): Digest {
  const unique = (texts: readonly string[] = []): readonly string[] => [...new Set(texts)].sort();
  return { entities: unique(found.entities), relations: unique(found.relations), counts: unique(found.counts) };
}

/** The text of a neighbour count of an entity. */
export function countText(
  entity: string,
  { type, direction, kind, count }: { type: string; direction: string; kind: string; count: number },
): string {
  return `${entity} ${type} ${direction} ${kind} ${count}`;
}
