import { stringify } from "csv-stringify/browser/esm/sync";
import type { AnswerTable } from "./answerTables.ts";

/** A table as CSV for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet takes for a formula. */
export function answerCsv({ columns, rows }: AnswerTable): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column] ?? "")),
    { header: true, columns: [...columns], bom: true, escape_formulas: true, cast: { boolean: String }, record_delimiter: "windows" },
  );
}
