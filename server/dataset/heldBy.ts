import { isEntityId } from "../../domain/ids.ts";
import type { RelationId } from "../../domain/records.ts";
import { relationTypeRow } from "../../domain/relationTypes.ts";
import type { RawRow } from "../documents/rawRow.ts";
import { parseTriple, type Triple } from "./parseTriple.ts";
import { relationIdOf } from "./relationIdentity.ts";

function textsOf({ values }: RawRow): Readonly<Record<string, string>> {
  const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "");
  return Object.fromEntries(texts.map(([key, text]) => [key, text.trim()]));
}

/** What a refused row holds back from retiring. */
export interface Held {
  /** Ids of its relation and of the mentions derived from it; that of its document where the row no longer tells which relation it stated. */
  readonly ids: readonly string[];
  /** False where it does not even tell which document it quoted, so that anything may be what it stated. */
  readonly isKnown: boolean;
}

/** True where what is wrong with a row may have changed the identity of its relation: then nothing that its document states may retire. */
function mayHaveBeenAnother({ type }: Triple): boolean {
  return relationTypeRow(type).distinguishedBy.length > 0;
}

/** What a refused row stated before does not retire; it is told by the ids that it would have had, as far as they can be read. */
export function heldBy(row: RawRow): Held {
  const triple = parseTriple(row);
  const { document = "" } = textsOf(row);
  const isSure = !("reason" in triple) && isEntityId(triple.source) && isEntityId(triple.target) && !mayHaveBeenAnother(triple);
  const ids = [...relationIdsOf(row), ...(!isSure && isEntityId(document) ? [document] : [])];
  return { ids, isKnown: isSure || isEntityId(document) };
}

function relationIdsOf(row: RawRow): readonly RelationId[] {
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
