import { canonicalJson } from "../../domain/canonicalJson.ts";
import type { EntityId } from "../../domain/ids.ts";
import type { EntityKind } from "../../domain/kinds.ts";
import type { DateBasis, Modality, ReviewStatus } from "../../domain/modality.ts";
import { foldName } from "../../domain/names.ts";
import { daySpan } from "../../domain/partialDate.ts";
import { present } from "../../domain/present.ts";
import type { EntityRecord, EvidenceRecord, QualifierRecord, RelationRecord } from "../../domain/records.ts";
import type { RelationType } from "../../domain/relationTypes.ts";
import { searchTokens } from "../../domain/searchText.ts";
import type { CypherValue } from "./cypherEngine.ts";
import type { StoredEntity } from "./graphStore.ts";

/** Properties as they are stored and answered; null and absent are the same. */
export type Properties = Readonly<Record<string, CypherValue>>;

function text(properties: Properties, key: string): string | undefined {
  const value = properties[key];
  return typeof value === "string" ? value : undefined;
}

/** What a text of JSON says: most say nothing, and need no parser. */
function parsed(json: string | undefined): unknown {
  return json === undefined || json === "{}" || json === "[]" ? undefined : JSON.parse(json);
}

function number(properties: Properties, key: string): number | undefined {
  const value = properties[key];
  return typeof value === "number" ? value : undefined;
}

function texts(properties: Properties, key: string): readonly string[] {
  const value = properties[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function span(dating: Parameters<typeof daySpan>[0]): { earliest: string; latest: string } {
  return daySpan(dating) ?? { earliest: "", latest: "" };
}

/** Whether every path and neighbourhood would run through it: topics, figures, world regions, counted sets, the home country. */
function isHub(record: EntityRecord, homeCountry: EntityId | undefined): boolean {
  const { kind, details, id } = record;
  return kind === "TOPIC" || kind === "FIGURE" || details.subtype === "world region" || details.isSet === true || id === homeCountry;
}

/** The properties of an entity's node. Absent values are null, so that a change removes what the record no longer holds. */
export function toEntityProperties(record: EntityRecord, homeCountry?: EntityId): Properties {
  const { details, disambiguator } = record;
  const named = [record.name, record.nameVi, ...record.aliases, disambiguator?.en, disambiguator?.vi].filter((name) => name !== undefined);
  return {
    id: record.id,
    kind: record.kind,
    name: record.name,
    nameVi: record.nameVi ?? null,
    nameKey: foldName(record.name),
    aliases: record.aliases,
    disambiguatorEn: disambiguator?.en ?? null,
    disambiguatorVi: disambiguator?.vi ?? null,
    summary: record.summary ?? null,
    reference: record.reference,
    details: canonicalJson(details),
    ...span(details),
    measure: details.measure ?? null,
    isSet: details.isSet === true,
    hub: isHub(record, homeCountry),
    searchText: searchTokens(named).join(" "),
  };
}

/** The record of an entity from its node's properties. */
export function toEntityRecord(properties: Properties): EntityRecord {
  const en = text(properties, "disambiguatorEn");
  const vi = text(properties, "disambiguatorVi");
  return present({
    id: text(properties, "id") as EntityId,
    kind: text(properties, "kind") as EntityKind,
    name: text(properties, "name") ?? "",
    nameVi: text(properties, "nameVi"),
    aliases: texts(properties, "aliases"),
    disambiguator: en === undefined || vi === undefined ? undefined : { en, vi },
    summary: text(properties, "summary"),
    reference: properties["reference"] === true,
    details: parsed(text(properties, "details")) ?? {},
  });
}

/** The record with what the store computes about it. */
export function toStoredEntity(properties: Properties): StoredEntity {
  return {
    ...toEntityRecord(properties),
    referenceOnly: properties["referenceOnly"] === true,
    factCount: number(properties, "factCount") ?? 0,
    status: (text(properties, "status") ?? "ACCEPTED") as ReviewStatus,
  };
}

/** The properties of a relation's relationship (type and ends apart), absent values null. */
export function toRelationProperties(record: RelationRecord): Properties {
  return {
    id: record.id,
    role: record.role ?? null,
    onBehalfOf: record.onBehalfOf ?? null,
    qualifiers: canonicalJson(record.qualifiers),
    start: record.start ?? null,
    end: record.end ?? null,
    ...span(record),
    dateBasis: record.dateBasis,
    observed: record.observed,
    modality: record.modality,
    attributedTo: record.attributedTo ?? null,
    status: record.status,
    confidence: record.confidence ?? null,
    reference: record.reference,
  };
}

/** The record of a relation from its properties together with `type`, `source` and `target`. */
export function toRelationRecord(properties: Properties): RelationRecord {
  return present({
    id: text(properties, "id") ?? "",
    type: text(properties, "type") as RelationType,
    source: text(properties, "source") as EntityId,
    target: text(properties, "target") as EntityId,
    role: text(properties, "role"),
    onBehalfOf: text(properties, "onBehalfOf") as EntityId | undefined,
    qualifiers: (parsed(text(properties, "qualifiers")) ?? []) as readonly QualifierRecord[],
    start: text(properties, "start"),
    end: text(properties, "end"),
    dateBasis: (text(properties, "dateBasis") ?? "NONE") as DateBasis,
    observed: texts(properties, "observed"),
    modality: text(properties, "modality") as Modality,
    attributedTo: text(properties, "attributedTo") as EntityId | undefined,
    status: text(properties, "status") as ReviewStatus,
    confidence: number(properties, "confidence"),
    reference: properties["reference"] === true,
  });
}

/** The properties of an evidence's node: its own, and type and ends of its relation, by which a relation is found. Absent values null. */
export function toEvidenceProperties(record: EvidenceRecord, relation: Pick<RelationRecord, "type" | "source" | "target">): Properties {
  return {
    id: record.id,
    relationId: record.relationId,
    type: relation.type,
    source: relation.source,
    target: relation.target,
    document: record.document,
    sentence: record.sentence,
    start: record.start,
    end: record.end,
    modality: record.modality,
    attributedTo: record.attributedTo ?? null,
    status: record.status,
    confidence: record.confidence ?? null,
    extractor: record.extractor ?? null,
  };
}

/** The record of an evidence from its node's properties. */
export function toEvidenceRecord(properties: Properties): EvidenceRecord {
  return present({
    id: text(properties, "id") ?? "",
    relationId: text(properties, "relationId") ?? "",
    document: text(properties, "document") as EntityId,
    sentence: text(properties, "sentence") ?? "",
    start: number(properties, "start") ?? 0,
    end: number(properties, "end") ?? 0,
    modality: text(properties, "modality") as Modality,
    attributedTo: text(properties, "attributedTo") as EntityId | undefined,
    status: text(properties, "status") as ReviewStatus,
    confidence: number(properties, "confidence"),
    extractor: text(properties, "extractor"),
  });
}
