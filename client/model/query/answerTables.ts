import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from "./jsonValue.ts";

export type Cell = string | number | boolean | null;
export type AnswerRow = Readonly<Record<string, Cell>>;

/** One list of an answer as a table. `name` is its path without the edges and nodes of connections. */
export interface AnswerTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
}

/** What names a thing best, for a list of things that stands in one cell. */
const NAMING = ["label", "name", "title", "sentence", "text", "id"];

function joined(...path: readonly string[]): string {
  return path.filter((part) => part !== "").join(".");
}

/** A connection holds its rows as edges with nodes; other lists hold them as they are. */
function rowsOf(value: JsonValue): readonly JsonValue[] | undefined {
  if (isJsonList(value)) return value;
  if (!isJsonObject(value) || !isJsonList(value["edges"])) return undefined;
  return value["edges"].map((edge) => (isJsonObject(edge) && isJsonObject(edge["node"]) ? edge["node"] : edge));
}

function nameOfThing(value: JsonValue): Cell {
  if (isJsonList(value)) return value.map(nameOfThing).join("; ");
  if (!isJsonObject(value)) return value;
  const naming = NAMING.find((name) => typeof value[name] === "string");
  if (naming !== undefined) return nameOfThing(value[naming] ?? null);
  return Object.values(value).map(nameOfThing).join(" ");
}

function cellsOf(value: JsonObject, prefix = ""): AnswerRow {
  const cells: Record<string, Cell> = {};
  for (const [name, field] of Object.entries(value)) {
    const column = joined(prefix, name);
    const rows = rowsOf(field);
    if (rows !== undefined) cells[column] = rows.map(nameOfThing).join("; ");
    else if (isJsonObject(field)) Object.assign(cells, cellsOf(field, column));
    else cells[column] = field as Cell;
  }
  return cells;
}

/** The own values of an object without its lists: what its rows repeat to say whose they are. */
function headOf(value: JsonObject, prefix: string): AnswerRow {
  const cells: Record<string, Cell> = {};
  for (const [name, field] of Object.entries(value)) {
    if (rowsOf(field) !== undefined) continue;
    if (isJsonObject(field)) Object.assign(cells, headOf(field, joined(prefix, name)));
    else cells[joined(prefix, name)] = field as Cell;
  }
  return cells;
}

function gather(value: JsonObject, { path, head, found }: { path: string; head: AnswerRow; found: Map<string, AnswerRow[]> }): void {
  for (const [name, field] of Object.entries(value)) {
    const at = joined(path, name);
    const rows = rowsOf(field);
    if (rows === undefined) {
      if (isJsonObject(field)) gather(field, { path: at, head, found });
      continue;
    }
    const objects = rows.filter(isJsonObject);
    if (objects.length === 0) continue;
    const table = found.get(at) ?? [];
    found.set(at, table);
    const own = joined(at.split(".").at(-1) ?? at);
    for (const row of objects) {
      table.push({ ...head, ...cellsOf(row) });
      gather(row, { path: at, head: { ...head, ...headOf(row, own) }, found });
    }
  }
}

function columnsOf(rows: readonly AnswerRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** Every list of an answer as a table, in the order of the answer; rows of a list within a list begin with what they belong to. An answer without lists is one row. */
export function answerTables(answer: JsonValue): readonly AnswerTable[] {
  if (!isJsonObject(answer)) return [];
  const found = new Map<string, AnswerRow[]>();
  gather(answer, { path: "", head: {}, found });
  if (found.size === 0) found.set(Object.keys(answer)[0] ?? "", [cellsOf(answer)]);
  return [...found].map(([name, rows]) => ({ name, columns: columnsOf(rows), rows }));
}
