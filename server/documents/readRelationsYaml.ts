import { isMap, isSeq, type YAMLMap } from "yaml";
import type { Problem } from "./problem.ts";
import type { RawRow, SourceFile } from "./rawRow.ts";
import type { ReadRows } from "./readEntitiesYaml.ts";
import { keyText, readYaml, toRow, type YamlNode } from "./readYaml.ts";

const FILE_KEYS = ["document", "sentences"];
const SENTENCE_KEYS = ["sentence", "occurrence", "relations"];

interface Reading {
  readonly source: SourceFile;
  readonly lineOf: YamlNode["lineOf"];
  readonly problems: Problem[];
}

function refuse({ source, problems }: Reading, line: number, what: Pick<Problem, "kind" | "reason" | "remedy">): void {
  problems.push({ file: source.file, line, ...what });
}

function items(reading: Reading, map: YAMLMap, key: string): readonly unknown[] {
  const pair = map.items.find((item) => keyText(item.key) === key);
  if (pair !== undefined && isSeq(pair.value)) return pair.value.items;
  const reason = pair === undefined ? `The key '${key}' is missing` : `'${key}' is not a list`;
  refuse(reading, reading.lineOf(pair?.key ?? map), {
    kind: "MALFORMED_YAML",
    reason,
    remedy: `Write '${key}:' and below it a list, each item beginning with '- '`,
  });
  return [];
}

function checkKeys(reading: Reading, map: YAMLMap, allowed: readonly string[]): void {
  for (const { key } of map.items) {
    if (allowed.includes(keyText(key))) continue;
    const remedy = `Only ${allowed.join(", ")} stand here; what belongs to a relation is indented below it`;
    refuse(reading, reading.lineOf(key), { kind: "UNKNOWN_KEY", reason: `The key '${keyText(key)}' does not belong here`, remedy });
  }
}

/** The row of a relation, which takes the keys of the levels above it (document, sentence, occurrence). */
function relationRow(reading: Reading, item: unknown, above: readonly RawRow[]): RawRow | undefined {
  const own = toRow(item, reading.lineOf, reading.source);
  if (own === undefined) {
    refuse(reading, reading.lineOf(item), {
      kind: "MALFORMED_YAML",
      reason: "The relation is not a map of keys and values",
      remedy: "Write '- relation: source TYPE target'",
    });
    return undefined;
  }
  const levels = [...above, own];
  const values = Object.fromEntries(levels.flatMap((level) => Object.entries(level.values)));
  const lines = Object.fromEntries(levels.flatMap((level) => Object.entries(level.lines)));
  return { ...own, values, lines };
}

function rowsOfSentence(reading: Reading, item: unknown, file: RawRow): readonly RawRow[] {
  const level = toRow(item, reading.lineOf, reading.source);
  if (!isMap(item) || level === undefined) {
    refuse(reading, reading.lineOf(item), {
      kind: "MALFORMED_YAML",
      reason: "The entry is not a map of keys and values",
      remedy: "Write '- sentence: …' and below it 'relations:'",
    });
    return [];
  }
  checkKeys(reading, item, SENTENCE_KEYS);
  const above = [pick(file, ["document"]), pick(level, ["sentence", "occurrence"])];
  return items(reading, item, "relations").flatMap((relation) => relationRow(reading, relation, above) ?? []);
}

function pick(row: RawRow, keys: readonly string[]): RawRow {
  const kept = <T>(fields: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)));
  return { ...row, values: kept(row.values), lines: kept(row.lines) };
}

/** The relations of a YAML file `document → sentences → relations`, each with its document and sentence. */
export function readRelationsYaml(source: SourceFile): ReadRows {
  const yaml = readYaml(source);
  if ("kind" in yaml) return { rows: [], problems: [yaml] };
  const { node, lineOf } = yaml;
  const reading: Reading = { source, lineOf, problems: [] };
  const file = toRow(node, lineOf, source);
  if (node === null) return { rows: [], problems: [] };
  if (!isMap(node) || file === undefined) {
    refuse(reading, lineOf(node), {
      kind: "MALFORMED_YAML",
      reason: "The file is not a map of keys and values",
      remedy: "Begin it with 'document: document:…' and 'sentences:'",
    });
    return { rows: [], problems: reading.problems };
  }
  checkKeys(reading, node, FILE_KEYS);
  const rows = items(reading, node, "sentences").flatMap((item) => rowsOfSentence(reading, item, file));
  return { rows, problems: reading.problems };
}
