import type { z } from "zod";
import type { Problem } from "../documents/problem.ts";
import type { RawRow } from "../documents/rawRow.ts";
import type { Refusal } from "./fields.ts";
import { didYouMean } from "./nearest.ts";

/** A problem of a row, at the line of the field. */
export function problemOf(row: RawRow, field: string | undefined, refusal: Refusal): Problem {
  const line = (field === undefined ? undefined : row.lines[field]) ?? row.line;
  return {
    kind: refusal.kind,
    file: row.file,
    line,
    ...(field === undefined ? {} : { field }),
    reason: refusal.reason,
    remedy: refusal.remedy,
  };
}

/** How a key that the schema does not know is refused. */
export type RefuseKey = (key: string) => Refusal;

/** Refuses a key that an entry does not have, naming the nearest one. */
export function refuseUnknownKey(allowed: readonly string[], of: string): RefuseKey {
  return (key) => ({
    kind: "UNKNOWN_KEY",
    reason: `${of} has no key '${key}'${didYouMean(key, allowed)}`,
    remedy: `Use one of ${allowed.join(", ")}`,
  });
}

function isRefusal(params: unknown): params is Refusal {
  return typeof params === "object" && params !== null && "reason" in params && "remedy" in params;
}

function toProblems(row: RawRow, issue: z.core.$ZodIssue, refuseKey: RefuseKey): readonly Problem[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => problemOf(row, key, refuseKey(key)));
  const field = issue.path.map(String)[0];
  if (issue.code === "custom" && isRefusal(issue.params)) return [problemOf(row, field, issue.params)];
  return [problemOf(row, field, { kind: "MISSING_VALUE", reason: `The key '${field ?? ""}' is missing`, remedy: "Add it with its value" })];
}

/** The row as its schema reads it, or every problem that it has. Absent fields are left out. */
export function parseRow<S extends z.ZodType>(
  row: RawRow,
  schema: S,
  refuseKey: RefuseKey,
): { readonly value: z.output<S> } | { readonly problems: readonly Problem[] } {
  const parsed = schema.safeParse(row.values);
  if (parsed.success) return { value: parsed.data };
  return { problems: parsed.error.issues.flatMap((issue) => toProblems(row, issue, refuseKey)) };
}
