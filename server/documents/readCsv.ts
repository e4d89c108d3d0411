import { parse, type CsvError, type Info } from "csv-parse/sync";
import type { Problem } from "./problem.ts";
import type { RawRow, RawValue, SourceFile } from "./rawRow.ts";
import type { ReadRows } from "./readEntitiesYaml.ts";

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: Info;
  readonly raw: string;
}

const REMEDY =
  "Give every row as many cells as the header, and put a cell that holds a comma or a quotation mark between quotation marks, doubling those inside";

function isMap(value: RawValue | undefined): value is Readonly<Record<string, RawValue>> {
  return typeof value === "object" && !Array.isArray(value);
}

/** `disambiguator.en` and `.vi` become one map; blank cells are left out. */
function toValues(record: Readonly<Record<string, string>>): Readonly<Record<string, RawValue>> {
  const values: Record<string, RawValue> = {};
  for (const [column, cell] of Object.entries(record)) {
    if (cell === "") continue;
    const [key = column, inner] = column.split(".", 2);
    const before = values[key];
    values[key] = inner === undefined ? cell : { ...(isMap(before) ? before : {}), [inner]: cell };
  }
  return values;
}

function toRow({ record, info, raw }: CsvRecord, source: SourceFile): RawRow {
  const values = toValues(record);
  const line = info.lines - (raw.trim().split("\n").length - 1);
  return { file: source.file, reference: source.reference, line, lines: {}, values };
}

function toProblem(error: CsvError, file: string): Problem {
  const line = typeof error["lines"] === "number" ? error["lines"] : 1;
  return { kind: "MALFORMED_CSV", file, line, reason: `This is not CSV: ${error.message.replace(/\s+/g, " ")}`, remedy: REMEDY };
}

function repeatedColumn(columns: readonly string[], file: string): readonly Problem[] {
  const twice = columns.find((column, index) => column !== "" && columns.indexOf(column) !== index);
  if (twice === undefined) return [];
  const reason = `The header names the column '${twice}' twice`;
  return [{ kind: "MALFORMED_CSV", file, line: 1, field: twice, reason, remedy: "Give each column a name of its own, or take one away" }];
}

/** The rows of a CSV file under its header line; a broken row is a problem and the others are read on. */
export function readCsv(source: SourceFile): ReadRows {
  const problems: Problem[] = [];
  let repeated: readonly Problem[] = [];
  const options = {
    columns(header: string[]): string[] {
      repeated = repeatedColumn(header, source.file);
      return header;
    },
    bom: true,
    info: true,
    raw: true,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error !== undefined) problems.push(toProblem(error, source.file));
      return undefined;
    },
  } as const;
  // The parser counts a CRLF inside a cell as two lines.
  const records = parse(source.text.replaceAll("\r\n", "\n"), options) as unknown as readonly CsvRecord[];
  if (repeated.length > 0) return { rows: [], problems: repeated };
  return { rows: records.map((record) => toRow(record, source)), problems };
}
