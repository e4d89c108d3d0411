import { isEntityId, kindOfId, type EntityId } from "../../domain/ids.ts";
import { ENTITY_KINDS, KINDS, type EntityKind } from "../../domain/kinds.ts";
import type { EntityDetails, EntityRecord } from "../../domain/records.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawRow } from "../documents/rawRow.ts";
import type { SourceDocument } from "../documents/sourceDocument.ts";
import { refuseDates, toDated, type RowDates } from "./dating.ts";
import { documentSchema, ENTITY_SCHEMAS } from "./entitySchema.ts";
import type { Refusal } from "./fields.ts";
import { didYouMean } from "./nearest.ts";
import { parseRow, problemOf, refuseUnknownKey } from "./parseRow.ts";
import { placeOf, type Place } from "./place.ts";
import { present } from "../../domain/present.ts";

/** An entity that keeps every rule that its own row can keep, and where it stands. */
export interface DeclaredEntity {
  readonly place: Place;
  readonly record: EntityRecord;
}

export type ParsedEntity = { readonly value: DeclaredEntity } | { readonly problems: readonly Problem[] };

const NOT_DETAILS = ["id", "name", "nameVi", "aliases", "disambiguator", "summary", "date", "start", "end", "dateBasis"];
const PREFIXES = ENTITY_KINDS.map((kind) => KINDS[kind].prefix as string);

/** Why a text is no id of an entity, or undefined where it is one. */
export function refuseId(id: string): Refusal | undefined {
  if (isEntityId(id)) return undefined;
  const [prefix = "", slug] = id.split(":", 2);
  if (slug !== undefined && !PREFIXES.includes(prefix)) {
    return {
      kind: "UNKNOWN_KIND",
      reason: `'${prefix}' in '${id}' is not a kind${didYouMean(prefix, PREFIXES)}`,
      remedy: `Begin the id with one of ${PREFIXES.join(", ")}`,
    };
  }
  return {
    kind: "BAD_VALUE",
    reason: `'${id}' is not an id`,
    remedy: "Write the kind, a colon, then lower-case letters a-z and digits joined by hyphens, such as official:bui-thanh-son",
  };
}

function idOf(row: RawRow): { readonly id: EntityId; readonly kind: EntityKind } | Problem {
  const id = row.values["id"];
  if (typeof id !== "string" || id === "")
    return problemOf(row, "id", { kind: "MISSING_VALUE", reason: "The entry has no id", remedy: "Give it an id: kind:name-with-hyphens" });
  const refusal = refuseId(id);
  const kind = kindOfId(id);
  if (refusal !== undefined || kind === undefined || !isEntityId(id))
    return problemOf(row, "id", refusal ?? { kind: "BAD_VALUE", reason: `'${id}' is not an id`, remedy: "Correct it" });
  return { id, kind };
}

function toRecord(row: RawRow, { id, kind }: { id: EntityId; kind: EntityKind }, fields: Readonly<Record<string, unknown>>): EntityRecord {
  const { name, nameVi, aliases, disambiguator, summary } = fields;
  const ofKind = Object.fromEntries(Object.entries(fields).filter(([key]) => !NOT_DETAILS.includes(key)));
  const details: EntityDetails = { ...present(ofKind), ...toDated(fields) };
  const named = present({ name, nameVi, disambiguator, summary }) as Pick<EntityRecord, "name" | "nameVi" | "disambiguator" | "summary">;
  return { id, kind, ...named, aliases: [...new Set((aliases ?? []) as readonly string[])], reference: row.reference, details };
}

/** Reads the entry of an entity, or says everything that is wrong with it. */
export function parseEntity(row: RawRow): ParsedEntity {
  const identity = idOf(row);
  if ("reason" in identity) return { problems: [identity] };
  if (identity.kind === "DOCUMENT") {
    return {
      problems: [
        problemOf(row, "id", {
          kind: "BAD_VALUE",
          reason: "A document stands in the entities",
          remedy: "Write it as a file in documents/ with its text",
        }),
      ],
    };
  }
  const schema = ENTITY_SCHEMAS[identity.kind];
  const parsed = parseRow(row, schema, refuseUnknownKey(Object.keys(schema.shape), `A ${KINDS[identity.kind].prefix}`));
  if ("problems" in parsed) return parsed;
  const refused = refuseDates(parsed.value as RowDates);
  if (refused !== undefined) return { problems: [problemOf(row, refused.field, refused.refusal)] };
  return { value: { place: placeOf(row), record: toRecord(row, identity, parsed.value) } };
}

/** Reads a document, or says everything that is wrong with it. */
export function parseDocument(document: SourceDocument): ParsedEntity {
  const identity = idOf(document);
  if ("reason" in identity) return { problems: [identity] };
  const problems: Problem[] = [];
  if (identity.kind !== "DOCUMENT")
    problems.push(
      problemOf(document, "id", {
        kind: "BAD_VALUE",
        reason: `'${identity.id}' is not the id of a document`,
        remedy: "Begin it with document:",
      }),
    );
  if (document.text.trim() === "")
    problems.push(
      problemOf(document, undefined, {
        kind: "NO_TEXT",
        reason: "The document has no text",
        remedy: "Write its sentences below the second line '---'",
      }),
    );
  const parsed = parseRow(document, documentSchema, refuseUnknownKey(Object.keys(documentSchema.shape), "A document"));
  if ("problems" in parsed) return { problems: [...problems, ...parsed.problems] };
  if (problems.length > 0) return { problems };
  const { title, ...fields } = parsed.value;
  return { value: { place: placeOf(document), record: toRecord(document, identity, { ...fields, name: title, text: document.text }) } };
}
