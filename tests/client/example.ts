import type { EntityKind } from "../../domain/kinds.ts";
import type { Entity, EntityName, Relation } from "../../client/model/entity.ts";
import { kindOfId } from "../../domain/ids.ts";

/** The name of an entity, from its id. */
export function exampleName(id: string, name = id.split(":")[1] ?? id): EntityName {
  const kind: EntityKind = kindOfId(id) ?? "TOPIC";
  return { id, kind, name, nameVi: name, label: name, labelVi: name, referenceOnly: false };
}

/** An entity with nothing but a name and, for events, a date. */
export function exampleEntity(
  id: string,
  more: { readonly name?: string; readonly start?: string; readonly counts?: Entity["neighbourCounts"]; readonly neighbours?: number } = {},
): Entity {
  const base = {
    ...exampleName(id, more.name),
    aliases: [],
    summary: null,
    degree: 1,
    neighbourCounts: more.counts ?? [],
    neighbourTotal: more.neighbours ?? 0,
  };
  if (!["CONFERENCE", "MEETING", "VISIT"].includes(base.kind)) return base;
  const start = more.start ?? null;
  return {
    ...base,
    start,
    end: null,
    dateBasis: start === null ? "NONE" : "STATED",
    isSet: false,
    count: null,
    location: null,
    participantCount: 0,
  };
}

/** A relation that one source reports, undated unless told. */
export function exampleRelation(
  ...[source, type, target, more = {}]: [source: string, type: string, target: string, more?: Partial<Relation>]
): Relation {
  return {
    id: `${type.toLowerCase()}:${source}-${target}`,
    type,
    source: exampleName(source),
    target: exampleName(target),
    role: null,
    qualifiers: [],
    start: null,
    end: null,
    dateBasis: "NONE",
    observed: [],
    modality: "ASSERTED",
    attributedTo: null,
    status: "ACCEPTED",
    sourceCount: 1,
    firstEvidence: [],
    ...more,
  };
}
