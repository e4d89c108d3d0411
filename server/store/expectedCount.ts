import { WhometError } from "../errors.ts";
import type { Row, Write } from "./cypherEngine.ts";

/** Refuses a write that touched fewer rows than it was given: in Cypher a relation whose ends are missing is a silent no-op. */
export function checkExpectedCount(write: Write, rows: readonly Row[]): void {
  if (write.expectedCount === undefined) return;
  const [{ n } = { n: null }] = rows;
  const touched = typeof n === "number" ? n : 0;
  if (touched === write.expectedCount) return;
  throw new WhometError(
    "CONFLICT",
    write.refusal ??
      `a write of ${write.expectedCount} rows touched ${touched}; nothing of its batch was kept. An end of a relation is missing: load again`,
    {
      details: { expected: write.expectedCount, touched },
    },
  );
}
