import type { EntityKind } from "../../domain/kinds.ts";
import type { DateBasis, Modality } from "../../domain/modality.ts";
import type { EntityRecord, QualifierRecord, RelationRecord } from "../../domain/records.ts";
import { relationTypeRow, type RelationType, type RelationTypeRow } from "../../domain/relationTypes.ts";
import { randomDate } from "./dates.ts";
import { createEnds, type Ends } from "./ends.ts";
import type { Random, Weighted } from "./random.ts";

/** Of a hundred relations, how many are of a type. */
const TYPES: readonly [Weighted<RelationType>, ...Weighted<RelationType>[]] = [
  ["ATTENDED", 32],
  ["HOLDS_OFFICE", 11],
  ["HOSTED", 8],
  ["HELD_IN", 7],
  ["PART_OF", 5],
  ["MENTIONS", 5],
  ["PARTY_TO", 4],
  ["SIGNED", 4],
  ["CONCERNS", 4],
  ["COOPERATED_WITH", 3],
  ["PARTNER_OF", 3],
  ["MEMBER_OF", 3],
  ["LOCATED_IN", 2],
  ["DESTINATION", 2],
  ["AGREED_AT", 2],
  ["REPRESENTS", 1],
  ["INVESTED_IN", 1],
  ["EXPORTS_TO", 1],
  ["IMPLEMENTS", 1],
  ["SPOKE_ABOUT", 1],
];
const MODALITIES: readonly [Weighted<Modality>, ...Weighted<Modality>[]] = [
  ["ASSERTED", 88],
  ["ONGOING", 4],
  ["PLANNED", 4],
  ["EXPECTED", 2],
  ["IMPLIED", 2],
];
const CONTENTS = ["trade fair", "labour market", "training", "border trade", "tourism", "sister cities"] as const;
const SIDES: readonly EntityKind[] = ["PROVINCE", "COUNTRY", "LOCALITY", "ORGANIZATION"];
const PROPOSED = 0.02;

type Dates = Pick<RelationRecord, "start" | "end" | "dateBasis">;

function datesOf(row: RelationTypeRow, [source, target]: readonly EntityRecord[], random: Random): Dates {
  if (!row.dated) return { dateBasis: "NONE" };
  const inferred = row.datedByEvent ? (source?.details.start ?? target?.details.start) : undefined;
  const start = inferred ?? randomDate(random);
  const dateBasis: DateBasis = inferred === undefined ? "STATED" : "INFERRED";
  return start === undefined ? { dateBasis: "NONE" } : { start, ...(row.observable ? {} : { end: start }), dateBasis };
}

function qualifiersOf(row: RelationTypeRow, random: Random): readonly QualifierRecord[] {
  const name = ["title", "content", "partnership"].find((qualifier) => row.qualifiers[qualifier] === "text");
  return name === undefined ? [] : [{ name, text: random.pick(CONTENTS) }];
}

interface Drawing {
  readonly random: Random;
  readonly ends: Ends;
}

function sideOf(row: RelationTypeRow, source: EntityRecord, { random, ends }: Drawing): Partial<RelationRecord> {
  if (source.kind !== "OFFICIAL" || row.qualifiers["onBehalfOf"] === undefined || random.chance(0.3)) return {};
  const side = ends.choose(SIDES);
  return { onBehalfOf: side.id, qualifiers: [{ name: "onBehalfOf", text: side.name, entity: side.id }] };
}

function roleOf({ roles: [first, ...rest] }: RelationTypeRow, random: Random): Partial<RelationRecord> {
  return first === undefined ? {} : { role: random.pick([first, ...rest]) };
}

interface Drawn {
  readonly source: EntityRecord;
  readonly target: EntityRecord;
  readonly type: RelationType;
}

function draw({ random, ends }: Drawing): Drawn {
  const type = random.weighted(TYPES);
  const row = relationTypeRow(type);
  return { type, source: ends.choose(row.from), target: ends.choose(row.to) };
}

function toRelation({ source, target, type }: Drawn, index: number, drawing: Drawing): RelationRecord {
  const { random } = drawing;
  const row = relationTypeRow(type);
  return {
    id: `${type.toLowerCase().replaceAll("_", "-")}:${index.toString(16).padStart(8, "0")}`,
    type,
    source: source.id,
    target: target.id,
    qualifiers: qualifiersOf(row, random),
    ...datesOf(row, [source, target], random),
    observed: [],
    modality: random.weighted(MODALITIES),
    status: random.chance(PROPOSED) ? "PROPOSED" : "ACCEPTED",
    reference: false,
    ...roleOf(row, random),
    ...sideOf(row, source, drawing),
  };
}

/** So many relations between the entities, none twice, each of a type that the ontology allows between its ends. */
export function generateRelations(
  count: number,
  byKind: ReadonlyMap<EntityKind, readonly EntityRecord[]>,
  random: Random,
): readonly RelationRecord[] {
  const drawing: Drawing = { random, ends: createEnds(byKind, random) };
  const relations: RelationRecord[] = [];
  const known = new Set<string>();
  while (relations.length < count) {
    const drawn = draw(drawing);
    const { source, target, type } = drawn;
    const identity = `${type} ${source.id} ${target.id}`;
    if (source === target || known.has(identity)) continue;
    known.add(identity);
    drawing.ends.attach(source);
    drawing.ends.attach(target);
    relations.push(toRelation(drawn, relations.length, drawing));
  }
  return relations;
}
