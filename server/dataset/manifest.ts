import { z } from "zod";
import { isEntityId, type EntityId } from "../../domain/ids.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawRow } from "../documents/rawRow.ts";
import { decimal, words } from "./fields.ts";
import { parseRow, problemOf, refuseUnknownKey } from "./parseRow.ts";

/** What must at least be there: documents, entities and relations without reference data; no figures, topics or documents among the entities, no MENTIONS among the relations. */
export interface Minimum {
  readonly documents: number;
  readonly entities: number;
  readonly relations: number;
}

/** dataset.yaml. */
export interface Manifest {
  readonly id: string;
  readonly title: string;
  readonly homeCountry?: EntityId;
  readonly coverage?: string;
  readonly minimum: Minimum;
}

const DATASET_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NO_MINIMUM: Minimum = { documents: 0, entities: 0, relations: 0 };

const manifestSchema = z.strictObject({
  id: words,
  title: words,
  homeCountry: words.optional(),
  coverage: words.optional(),
  minimum: z.custom<RawRow["values"]>((value) => typeof value === "object").optional(),
});
const minimumSchema = z.strictObject({ documents: decimal.default(0), entities: decimal.default(0), relations: decimal.default(0) });

function parseMinimum(
  row: RawRow,
  values: RawRow["values"] | undefined,
): { readonly value: Minimum } | { readonly problems: readonly Problem[] } {
  if (values === undefined) return { value: NO_MINIMUM };
  return parseRow(
    { ...row, values, line: row.lines["minimum"] ?? row.line, lines: {} },
    minimumSchema,
    refuseUnknownKey(Object.keys(minimumSchema.shape), "minimum"),
  );
}

function checkValues(row: RawRow, id: string, homeCountry: string | undefined): readonly Problem[] {
  const problems: Problem[] = [];
  if (!DATASET_ID.test(id)) {
    problems.push(
      problemOf(row, "id", {
        kind: "DATASET_FILE",
        reason: `'${id}' is not an id of a dataset`,
        remedy: "Write lower-case letters and digits joined by hyphens",
      }),
    );
  }
  if (homeCountry !== undefined && !isEntityId(homeCountry)) {
    problems.push(
      problemOf(row, "homeCountry", {
        kind: "DATASET_FILE",
        reason: `'${homeCountry}' is not the id of a country`,
        remedy: "Write country: and its code, such as country:vn",
      }),
    );
  }
  return problems;
}

/** Reads dataset.yaml, or says everything that is wrong with it. */
export function parseManifest(row: RawRow): { readonly value: Manifest } | { readonly problems: readonly Problem[] } {
  const parsed = parseRow(row, manifestSchema, refuseUnknownKey(Object.keys(manifestSchema.shape), "dataset.yaml"));
  if ("problems" in parsed) return parsed;
  const { id, title, homeCountry, coverage } = parsed.value;
  const minimum = parseMinimum(row, parsed.value.minimum);
  const problems = [...checkValues(row, id, homeCountry), ...("problems" in minimum ? minimum.problems : [])];
  if ("problems" in minimum || problems.length > 0) return { problems };
  const home = homeCountry !== undefined && isEntityId(homeCountry) ? { homeCountry } : {};
  return { value: { id, title, ...home, ...(coverage === undefined ? {} : { coverage }), minimum: minimum.value } };
}
