import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isPartialDate, type PartialDate } from "../../domain/partialDate.ts";

function parse(value: unknown): PartialDate {
  if (typeof value === "string" && isPartialDate(value)) return value;
  const shown = typeof value === "string" || typeof value === "number" ? `"${String(value).slice(0, 40)}"` : "This";
  throw new GraphQLError(`${shown} is not a date: write a year, month or day that exists, as in "2023", "2023-11" or "2023-11-02".`);
}

/** A year, month or day of the calendar. Refuses everything else, also days that do not exist. */
export const partialDateScalar = new GraphQLScalarType<PartialDate, PartialDate>({
  name: "PartialDate",
  description: "ISO 8601 calendar date of the precision that the source gives: `2023`, `2023-11` or `2023-11-02`.",
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined),
});
