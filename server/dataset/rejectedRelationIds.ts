import { isEntityId } from "../../domain/ids.ts";
import type { RelationId } from "../../domain/records.ts";
import type { RawRow } from "../documents/rawRow.ts";
import { parseTriple } from "./parseTriple.ts";
import { relationIdOf } from "./relationIdentity.ts";

function textsOf({ values }: RawRow): Readonly<Record<string, string>> {
  const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "");
  return Object.fromEntries(texts.map(([key, text]) => [key, text.trim()]));
}

/** The ids that a refused row would have had, its own and those of the mentions derived from it, as far as they can be read: what it stated before does not retire. */
export function rejectedRelationIds(row: RawRow): readonly RelationId[] {
  const triple = parseTriple(row);
  if ("reason" in triple || !isEntityId(triple.source) || !isEntityId(triple.target)) return [];
  const { type, source, target } = triple;
  const texts = textsOf(row);
  const { document = "", date, start = date, end = date } = texts;
  const own = relationIdOf({ type, source, target, qualifiers: texts, start, end });
  if (!isEntityId(document)) return [own];
  const named = [source, target, ...Object.values(texts).filter(isEntityId)].filter((id) => id !== document);
  const mentions = [...new Set(named)].map((id) => relationIdOf({ type: "MENTIONS", source: document, target: id, qualifiers: {} }));
  return [own, ...mentions];
}
