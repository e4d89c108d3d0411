import type { EntityKind } from "../../../domain/kinds.ts";
import { REPORTED_MODALITIES, type Modality } from "../../../domain/modality.ts";
import type { PartnerMatrixQueryVariables } from "../../api/generated/operations.ts";

/** What can stand in rows and columns. */
export const MATRIX_KINDS = ["PROVINCE", "COUNTRY", "LOCALITY", "ORGANIZATION"] as const satisfies readonly EntityKind[];
export type MatrixKind = (typeof MATRIX_KINDS)[number];

/** What the reader wants to see side by side. */
export interface MatrixWish {
  readonly rows: MatrixKind;
  readonly columns: MatrixKind;
  /** One year; all of them where there is none. */
  readonly year: string | undefined;
  readonly undated: boolean;
  /** Whether provinces that ended count as those of today. */
  readonly asOfToday: boolean;
}

export const FIRST_MATRIX: MatrixWish = { rows: "PROVINCE", columns: "COUNTRY", year: undefined, undated: true, asOfToday: true };

/** What is not done yet, and may never be. */
const PLANNED: readonly Modality[] = ["EXPECTED", "PLANNED", "INTENDED", "HOPED", "REQUESTED"];

const PAGE = 200;

/** The requests of a wish: what is reported as done, and apart from it what is planned. */
export function matrixVariables(wish: MatrixWish, sort: "done" | "planned"): PartnerMatrixQueryVariables {
  const { rows, columns, year, undated, asOfToday } = wish;
  return {
    rows,
    columns,
    undated,
    rollUp: asOfToday,
    modalities: [...(sort === "done" ? REPORTED_MODALITIES : PLANNED)],
    first: PAGE,
    ...(year === undefined ? {} : { from: year, to: year }),
  };
}
