import type { EntityId } from "../../domain/ids.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawRow } from "../documents/rawRow.ts";
import type { Catalogue } from "./catalogue.ts";
import { parseTriple } from "./parseTriple.ts";

/** Figures that no CONCERNS relation ties to a subject. A row that is refused for another reason counts: its own message is enough. */
export function figuresWithoutSubject(
  catalogue: Catalogue,
  rows: readonly RawRow[],
): readonly { readonly id: EntityId; readonly problem: Problem }[] {
  const tied = new Set<string>();
  for (const row of rows) {
    const triple = parseTriple(row);
    const role = row.values["role"];
    if (
      !("reason" in triple) &&
      triple.type === "CONCERNS" &&
      role !== "partner" &&
      role !== "place" &&
      role !== "topic" &&
      role !== undefined
    )
      tied.add(triple.source);
  }
  const figures = [...catalogue.values()].filter(({ record }) => record.kind === "FIGURE" && !tied.has(record.id));
  return figures.map(({ record: { id }, place }) => ({
    id,
    problem: {
      kind: "FIGURE_WITHOUT_SUBJECT",
      ...place,
      field: "id",
      reason: `No relation says what '${id}' measures`,
      remedy: `Add '${id} CONCERNS …' with role: subject under the sentence that gives the figure`,
    },
  }));
}
