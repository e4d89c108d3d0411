import { isEntityId, type EntityId } from "../../domain/ids.ts";
import type { Modality } from "../../domain/modality.ts";
import type { QualifierRecord } from "../../domain/records.ts";
import { relationTypeRow, type QualifierType, type RelationType } from "../../domain/relationTypes.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawRow, RawValue } from "../documents/rawRow.ts";
import { refuseDates, toDated, type Dated } from "./dating.ts";
import { declaredId, refuse, type Declared, type Judging } from "./judging.ts";
import { parseEnds } from "./parseEnds.ts";
import { parseEvidence, type EvidencePlace } from "./parseEvidence.ts";
import { parseRow } from "./parseRow.ts";
import { parseTriple } from "./parseTriple.ts";
import { placeOf, type Place } from "./place.ts";
import { present } from "../../domain/present.ts";
import { refuseRelationKey, relationSchemas } from "./relationSchema.ts";

/** One row of relations/ that keeps every rule: a statement about two entities, with the place in the document that makes it. */
export interface Statement extends EvidencePlace {
  readonly place: Place;
  readonly type: RelationType;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly role?: string;
  readonly qualifiers: readonly QualifierRecord[];
  readonly dated: Dated;
  readonly modality: Modality;
  readonly attributedTo?: EntityId;
}

/** `blockedBy`: ids that the row names and whose own entry was refused; a row may have no other fault. */
export type ParsedStatement =
  { readonly value: Statement } | { readonly problems: readonly Problem[]; readonly blockedBy: readonly string[] };

interface Qualified {
  readonly qualifiers: readonly QualifierRecord[];
  readonly role?: string;
  readonly dated: Dated;
  readonly modality: Modality;
  readonly attributedTo?: EntityId;
}

function toQualifier(judging: Judging, name: string, kind: QualifierType): QualifierRecord | undefined {
  const text = judging.row.values[name];
  if (typeof text !== "string") return undefined;
  if (kind === "number") return { name, text, number: Number(text) };
  const entity = kind === "entity" || (kind === "textOrEntity" && isEntityId(text)) ? declaredId(judging, name, text) : undefined;
  const record = entity === undefined ? undefined : judging.declared.catalogue.get(entity)?.record;
  return record === undefined ? { name, text: text.normalize("NFC").trim() } : { name, text: record.name, entity: record.id };
}

/** Everything of a row but its ends and its evidence. */
function parseQualified(
  judging: Judging,
  type: RelationType,
): { readonly qualified: Qualified; readonly occurrence: number | undefined } | undefined {
  const { row } = judging;
  const schemas = relationSchemas(type);
  const isQualifier = (key: string): boolean => Object.hasOwn(relationTypeRow(type).qualifiers, key);
  const part = (values: readonly (readonly [string, RawValue])[]): RawRow => ({ ...row, values: Object.fromEntries(values) });
  const parsed = parseRow(part(Object.entries(row.values).filter(([key]) => !isQualifier(key))), schemas.fields, refuseRelationKey(type));
  const given = parseRow(part(Object.entries(row.values).filter(([key]) => isQualifier(key))), schemas.qualifiers, refuseRelationKey(type));
  for (const refused of [parsed, given]) if ("problems" in refused) judging.problems.push(...refused.problems);
  if ("problems" in parsed || "problems" in given) return undefined;
  const { role, modality = "ASSERTED", attributedTo, occurrence } = parsed.value;
  const refused = refuseDates(parsed.value);
  if (refused !== undefined) refuse(judging, refused.field, refused.refusal);
  const qualifiers = Object.entries(relationTypeRow(type).qualifiers).flatMap(([name, kind]) => toQualifier(judging, name, kind) ?? []);
  const speaker = attributedTo === undefined ? undefined : declaredId(judging, "attributedTo", attributedTo);
  return { qualified: { qualifiers, modality, dated: toDated(parsed.value), ...present({ role, attributedTo: speaker }) }, occurrence };
}

/** Reads a row of relations/, or says everything that is wrong with it. */
export function parseStatement(row: RawRow, declared: Declared): ParsedStatement {
  const triple = parseTriple(row);
  if ("reason" in triple) return { problems: [triple], blockedBy: [] };
  const judging: Judging = { row, declared, problems: [], blockedBy: [] };
  const ends = parseEnds(judging, triple);
  const read = parseQualified(judging, triple.type);
  const evidence = parseEvidence(judging, read?.occurrence);
  const { problems, blockedBy } = judging;
  if (ends === undefined || read === undefined || evidence === undefined || problems.length > 0 || blockedBy.length > 0)
    return { problems, blockedBy };
  return { value: { place: placeOf(row), type: triple.type, ...ends, ...evidence, ...read.qualified } };
}
