import { isEventKind } from "../../domain/kinds.ts";
import { isReported, type Modality } from "../../domain/modality.ts";
import type { PartialDate } from "../../domain/partialDate.ts";
import type { EntityDetails, RelationRecord } from "../../domain/records.ts";
import { relationTypeRow } from "../../domain/relationTypes.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Fact } from "./gatherFacts.ts";
import type { Statement } from "./parseStatement.ts";
import { present } from "../../domain/present.ts";

type FactDating = Pick<RelationRecord, "start" | "end" | "dateBasis" | "observed">;

function eventDates({ source, target }: Statement, catalogue: Catalogue): EntityDetails | undefined {
  const events = [source, target].flatMap((id) => catalogue.get(id)?.record ?? []).filter(({ kind }) => isEventKind(kind));
  return events.map(({ details }) => details).find(({ start, end }) => start !== undefined || end !== undefined);
}

/** The days of publication of the documents that speak of it without a date. What is only planned is not observed to be so. */
function observations({ statements }: Fact, modality: Modality, catalogue: Catalogue): readonly PartialDate[] {
  const days = statements
    .filter(({ type, dated }) => relationTypeRow(type).observable || dated.dateBasis === "REPORT")
    .filter(({ dated }) => dated.start === undefined && dated.end === undefined && dated.dateBasis !== "NONE")
    .filter((statement) => isReported(statement.modality) || !isReported(modality))
    .flatMap(({ document }) => catalogue.get(document)?.record.details.published ?? []);
  return [...new Set(days)].sort();
}

/** When a fact is so: as its sentences state it, else as its event is dated, else as its documents observed it, else not dated. */
export function factDating(fact: Fact, modality: Modality, catalogue: Catalogue): FactDating {
  const { start, end, dateBasis } = fact.dated;
  const observed = observations(fact, modality, catalogue);
  if (start !== undefined || end !== undefined) return { ...present({ start, end }), dateBasis: dateBasis ?? "STATED", observed };
  const [statement] = fact.statements;
  const inherits = statement !== undefined && relationTypeRow(statement.type).datedByEvent && dateBasis !== "NONE";
  const event = inherits ? eventDates(statement, catalogue) : undefined;
  if (event !== undefined)
    return {
      ...present({ start: event.start, end: event.end }),
      dateBasis: event.dateBasis === "REPORT" ? "REPORT" : "INFERRED",
      observed,
    };
  return { dateBasis: observed.length > 0 ? "REPORT" : "NONE", observed };
}
