import type { Page } from "../graphStore.ts";
import type { CypherValue, Row } from "../cypherEngine.ts";
import type { Properties } from "../recordRows.ts";

/** Totals are exact up to here, and a lower bound above. */
const EXACT_TOTAL = 10_000;

/** One more than an exact total may be: where a count stops. */
export const COUNT_CAP = EXACT_TOTAL + 1;

/** What a page says of its list: how many items it may hold, how many the list has, and the cursor of each. */
export interface PageOf<T> {
  readonly first: number;
  readonly total: number;
  readonly cursorOf: (item: T) => string;
}

/** The total of a list, exact up to 10,000. */
export function cappedTotal(total: number): Pick<Page<unknown>, "totalCount" | "totalIsLowerBound"> {
  return { totalCount: Math.min(total, EXACT_TOTAL), totalIsLowerBound: total > EXACT_TOTAL };
}

/** A page from the items of a statement that was asked for one more than `first`. */
export function toPage<T>(found: readonly T[], { first, total, cursorOf }: PageOf<T>): Page<T> {
  return {
    items: found.slice(0, first).map((item) => ({ cursor: cursorOf(item), item })),
    hasNextPage: found.length > first,
    ...cappedTotal(total),
  };
}

/** A column that holds a map. */
export function mapColumn(row: Row, name: string): Properties {
  const value: CypherValue | undefined = row[name];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Properties) : {};
}

/** A column that holds a text; empty where it is null. */
export function textColumn(row: Row, name: string): string {
  const value = row[name];
  return typeof value === "string" ? value : "";
}

/** A column that holds a number; 0 where it is null. */
export function numberColumn(row: Row, name: string): number {
  const value = row[name];
  return typeof value === "number" ? value : 0;
}

/** The values of a column of each group of rows, by the text in another. */
export function groupRows<T>(rows: readonly Row[], by: string, toValue: (row: Row) => T): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = textColumn(row, by);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [toValue(row)]);
    else group.push(toValue(row));
  }
  return groups;
}
