/** A query that was run; `at` is milliseconds since 1970. */
export interface PastQuery {
  readonly query: string;
  readonly variables: string;
  readonly at: number;
}

const KEPT = 50;

function isSame(one: PastQuery, other: PastQuery): boolean {
  return one.query === other.query && one.variables === other.variables;
}

/** The history with one more query, newest first. A query that was run before moves to the front. */
export function withQuery(history: readonly PastQuery[], query: PastQuery): readonly PastQuery[] {
  return [query, ...history.filter((past) => !isSame(past, query))].slice(0, KEPT);
}

function isPastQuery(value: unknown): value is PastQuery {
  if (typeof value !== "object" || value === null) return false;
  const { query, variables, at } = value as Partial<Record<keyof PastQuery, unknown>>;
  return typeof query === "string" && typeof variables === "string" && typeof at === "number";
}

/** The history as it was kept. What cannot be read is left out. */
export function parseHistory(text: string | null): readonly PastQuery[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPastQuery).slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** A name for a query in the list: that of its operation, else its first words. */
export function queryName(query: string): string {
  const named = /\b(?:query|mutation|subscription)\s+([_A-Za-z]\w*)/.exec(query)?.[1];
  if (named !== undefined) return named;
  const words = query
    .replaceAll(/#.*$/gm, "")
    .replaceAll(/[{}\s]+/g, " ")
    .trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
