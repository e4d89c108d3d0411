import type { Problem } from "./problem.ts";
import type { SourceFile } from "./rawRow.ts";
import { readYaml, toRow } from "./readYaml.ts";
import type { SourceDocument } from "./sourceDocument.ts";

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$(?![\s\S]))/m;

/**
 * A document with YAML front matter. The rule: the file begins with a line `---`, YAML follows up to the next line `---`, and everything
 * after the line break that ends that second line is the text, to the last character of the file, nothing trimmed and nothing changed.
 */
export function readMarkdown(source: SourceFile): SourceDocument | Problem {
  const match = FRONT_MATTER.exec(source.text);
  const refusal = {
    kind: "MALFORMED_MARKDOWN",
    file: source.file,
    line: 1,
    remedy: "Begin with a line '---', then keys such as 'id: document:…', then a line '---', then the text",
  } as const;
  if (match?.[1] === undefined || match.index !== 0) return { ...refusal, reason: "The file has no front matter" };
  const yaml = readYaml({ file: source.file, text: match[1] }, 2);
  if ("kind" in yaml) return yaml;
  const row = toRow(yaml.node, yaml.lineOf, source);
  if (row === undefined) return { ...refusal, reason: "The front matter is not a map of keys and values" };
  return { ...row, text: source.text.slice(match[0].length) };
}
