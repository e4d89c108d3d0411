import type { PartialDate } from "../../../domain/partialDate.ts";
import type { Row } from "../cypherEngine.ts";

/** A column that holds a text, or undefined where it is null. */
export function optionalText(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === "string" ? value : undefined;
}

/** The columns `start`, `end` and `observed` of a relation. */
export function datingColumns(row: Row): {
  readonly start: PartialDate | undefined;
  readonly end: PartialDate | undefined;
  readonly observed: readonly PartialDate[];
} {
  const { observed } = row;
  return {
    start: optionalText(row, "start"),
    end: optionalText(row, "end"),
    observed: Array.isArray(observed) ? observed.filter((date) => typeof date === "string") : [],
  };
}
