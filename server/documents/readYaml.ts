import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import type { Problem } from "./problem.ts";
import type { RawRow, RawValue, SourceFile } from "./rawRow.ts";

/** A node of a YAML file with the way to its line. */
export interface YamlNode {
  readonly node: unknown;
  readonly lineOf: (node: unknown) => number;
}

const REMEDY = "Indent with spaces, give every key once, and put quotes around a value that holds ': ' or ' #' or starts with a sign";

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}

/**
 * Parses YAML text; its first line is line `firstLine` of the file. Every scalar stays text, so that `04` and `2023` keep their digits.
 * A text that is no YAML gives one problem, at its first error.
 */
export function readYaml({ file, text }: Pick<SourceFile, "file" | "text">, firstLine = 1): YamlNode | Problem {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: counter, prettyErrors: false });
  const shift = firstLine - 1;
  const error = document.errors[0];
  if (error !== undefined) {
    const reason = `This is not YAML: ${error.message.replace(/\s+/g, " ").replace(/\.$/, "")}`;
    return { kind: "MALFORMED_YAML", file, line: counter.linePos(error.pos[0]).line + shift, reason, remedy: REMEDY };
  }
  const lineOf = (node: unknown): number => (isNode(node) && node.range ? counter.linePos(node.range[0]).line + shift : firstLine);
  return { node: document.contents, lineOf };
}

/** The plain value of a node. An alias to an anchor is not followed: it reads as no value, which is refused where the key needs one. */
export function toRawValue(node: unknown): RawValue {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), toRawValue(value)]));
  if (isSeq(node)) return node.items.map(toRawValue);
  return isScalar(node) && typeof node.value === "string" ? node.value : "";
}

/** The text of a key of a map. */
export function keyText(key: unknown): string {
  const value = isScalar(key) ? key.value : key;
  return typeof value === "string" ? value : "";
}

/** A map of the file as a row, or undefined where the node is no map. */
export function toRow(node: unknown, lineOf: YamlNode["lineOf"], source: Pick<SourceFile, "file" | "reference">): RawRow | undefined {
  if (!isMap(node)) return undefined;
  const lines = Object.fromEntries(node.items.map(({ key }) => [keyText(key), lineOf(key)]));
  const values = Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), toRawValue(value)]));
  return { file: source.file, reference: source.reference, line: lineOf(node), lines, values };
}
