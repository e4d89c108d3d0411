import { isSeq } from "yaml";
import type { Problem } from "./problem.ts";
import type { RawRow, SourceFile } from "./rawRow.ts";
import { readYaml, toRow } from "./readYaml.ts";

export interface ReadRows {
  readonly rows: readonly RawRow[];
  readonly problems: readonly Problem[];
}

/** The entries of a YAML list of maps. An empty file holds none. */
export function readEntitiesYaml(source: SourceFile): ReadRows {
  const yaml = readYaml(source);
  if ("kind" in yaml) return { rows: [], problems: [yaml] };
  const { node, lineOf } = yaml;
  const refuse = (line: number, reason: string): Problem => ({
    kind: "MALFORMED_YAML",
    file: source.file,
    line,
    reason,
    remedy: "Write a list of entries, each beginning with '- id: …'",
  });
  if (node === null) return { rows: [], problems: [] };
  if (!isSeq(node)) return { rows: [], problems: [refuse(lineOf(node), "The file is not a list")] };
  const read = node.items.map((item) => toRow(item, lineOf, source) ?? refuse(lineOf(item), "The entry is not a map of keys and values"));
  return { rows: read.filter((item) => "values" in item), problems: read.filter((item) => "reason" in item) };
}
