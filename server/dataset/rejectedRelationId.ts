import { isEntityId } from "../../domain/ids.ts";
import type { RelationId } from "../../domain/records.ts";
import type { RawRow } from "../documents/rawRow.ts";
import { parseTriple } from "./parseTriple.ts";
import { relationIdOf } from "./relationIdentity.ts";

function text(row: RawRow, key: string): string | undefined {
  const value = row.values[key];
  return typeof value === "string" && value !== "" ? value.trim() : undefined;
}

/** The id that a refused row would have had, as far as it can be read, so that what it stated before does not retire. */
export function rejectedRelationId(row: RawRow): RelationId | undefined {
  const triple = parseTriple(row);
  if ("reason" in triple || !isEntityId(triple.source) || !isEntityId(triple.target)) return undefined;
  const qualifiers = Object.fromEntries(
    Object.keys(row.values).flatMap((key) => (text(row, key) === undefined ? [] : [[key, text(row, key) ?? ""]])),
  );
  const date = text(row, "date");
  return relationIdOf({
    type: triple.type,
    source: triple.source,
    target: triple.target,
    qualifiers,
    start: text(row, "start") ?? date,
    end: text(row, "end") ?? date,
  });
}
