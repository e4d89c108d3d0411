import { isRelationType, RELATION_TYPE_NAMES, type RelationType } from "../../domain/relationTypes.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawRow, RawValue } from "../documents/rawRow.ts";
import { didYouMean } from "./nearest.ts";
import { problemOf } from "./parseRow.ts";

/** A relation as it is written: the ends are not judged yet. */
export interface Triple {
  readonly source: string;
  readonly type: RelationType;
  readonly target: string;
}

function textOf(value: RawValue | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}

/** `source TYPE target` in one key, or in three columns. */
function partsOf({ values }: RawRow): readonly string[] {
  const { relation, source, type, target } = values;
  return relation === undefined ? [source, type, target].map(textOf) : textOf(relation).split(/\s+/);
}

/** The three parts of a relation, or what is wrong with them. */
export function parseTriple(row: RawRow): Triple | Problem {
  const parts = partsOf(row);
  const [source = "", type = "", target = ""] = parts;
  const field = row.values["relation"] === undefined ? "type" : "relation";
  if (parts.length !== 3 || parts.includes("")) {
    return problemOf(row, field, {
      kind: "MISSING_END",
      reason: `'${parts.join(" ").trim()}' is not a source, a type and a target`,
      remedy: "Write 'relation: source-id TYPE target-id', or the columns source, type and target",
    });
  }
  if (!isRelationType(type)) {
    return problemOf(row, field, {
      kind: "UNKNOWN_TYPE",
      reason: `'${type}' is not a relation type${didYouMean(type, RELATION_TYPE_NAMES)}`,
      remedy: `Use one of ${RELATION_TYPE_NAMES.filter((name) => name !== "MENTIONS").join(", ")}`,
    });
  }
  if (type === "MENTIONS")
    return problemOf(row, field, {
      kind: "UNKNOWN_TYPE",
      reason: "MENTIONS is derived from the text and not written by hand",
      remedy: "Take the relation away",
    });
  return { source, type, target };
}
