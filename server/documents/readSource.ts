import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, posix, relative, sep } from "node:path";
import { WhometError } from "../errors.ts";
import { decodeText } from "./decodeText.ts";
import type { Problem } from "./problem.ts";
import type { RawRow, SourceFile } from "./rawRow.ts";
import { readCsv } from "./readCsv.ts";
import { readEntitiesYaml, type ReadRows } from "./readEntitiesYaml.ts";
import { readMarkdown } from "./readMarkdown.ts";
import { readRelationsYaml } from "./readRelationsYaml.ts";
import { readYaml, toRow } from "./readYaml.ts";
import type { SourceDocument } from "./sourceDocument.ts";

/** Everything that a source folder holds, as it stands there. */
export interface Source {
  /** dataset.yaml; undefined where it is missing or is no YAML (a problem then says so). */
  readonly dataset?: RawRow;
  readonly documents: readonly SourceDocument[];
  readonly entities: readonly RawRow[];
  readonly relations: readonly RawRow[];
  readonly problems: readonly Problem[];
  /** Files and folders that could not be read as a whole, with the ids that they seem to declare. */
  readonly unreadable: readonly { readonly file: string; readonly ids: readonly string[] }[];
}

interface Gathered {
  dataset?: RawRow;
  readonly documents: SourceDocument[];
  readonly entities: RawRow[];
  readonly relations: RawRow[];
  readonly problems: Problem[];
  readonly unreadable: { readonly file: string; readonly ids: readonly string[] }[];
}

interface Reader {
  readonly folder: "documents" | "entities" | "relations";
  readonly extensions: readonly string[];
  readonly read: (source: SourceFile, gathered: Gathered) => readonly Problem[];
}

function gatherRows(read: (source: SourceFile) => ReadRows, rows: (gathered: Gathered) => RawRow[]): Reader["read"] {
  return (source, gathered) => {
    const { rows: found, problems } = read(source);
    // Not by spreading: a large file has more rows than a call may have arguments.
    for (const row of found) rows(gathered).push(row);
    return problems;
  };
}

function gatherDocument(source: SourceFile, gathered: Gathered): readonly Problem[] {
  const document = readMarkdown(source);
  if ("kind" in document) return [document];
  gathered.documents.push(document);
  return [];
}

const READERS: readonly Reader[] = [
  { folder: "documents", extensions: [".md"], read: gatherDocument },
  { folder: "entities", extensions: [".yaml", ".yml"], read: gatherRows(readEntitiesYaml, ({ entities }) => entities) },
  { folder: "entities", extensions: [".csv"], read: gatherRows(readCsv, ({ entities }) => entities) },
  { folder: "relations", extensions: [".yaml", ".yml"], read: gatherRows(readRelationsYaml, ({ relations }) => relations) },
  { folder: "relations", extensions: [".csv"], read: gatherRows(readCsv, ({ relations }) => relations) },
];

const FOLDERS = [...new Set(READERS.map(({ folder }) => folder))].flatMap((folder) => [folder, `reference/${folder}` as const]);

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  if (!(await isFolder(join(root, folder)))) return [];
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  return files.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep)).sort();
}

/** What a broken file seems to declare, so that what refers to it is not reported a second time. */
function declaredIds(text: string): readonly string[] {
  const ids = [...text.matchAll(/^\s*(?:-\s*)?(?:id\s*:\s*)?["']?([a-z]+:[a-z0-9-]+)/gm)].flatMap((match) => match[1] ?? []);
  return [...new Set(ids)];
}

async function readOne(root: string, file: string, gathered: Gathered): Promise<void> {
  const bytes = await readFile(join(root, file));
  const decoded = decodeText(bytes);
  const refuse = (problems: readonly Problem[], text: string): void => {
    for (const problem of problems) gathered.problems.push(problem);
    gathered.unreadable.push({ file, ids: declaredIds(text) });
  };
  if ("badLine" in decoded) {
    const problem = {
      kind: "WRONG_ENCODING",
      file,
      line: decoded.badLine,
      reason: "The file is not UTF-8 text",
      remedy: "Save it as UTF-8",
    } as const;
    refuse([problem], new TextDecoder("utf-8").decode(bytes));
    return;
  }
  const reference = file.startsWith("reference/");
  const folder = reference ? file.split("/")[1] : file.split("/")[0];
  const extension = extname(file).toLowerCase();
  const reader = READERS.find((candidate) => candidate.folder === folder && candidate.extensions.includes(extension));
  if (reader === undefined) {
    const allowed = READERS.filter((candidate) => candidate.folder === folder)
      .flatMap(({ extensions }) => extensions)
      .join(", ");
    const problem = {
      kind: "UNKNOWN_FILE",
      file,
      line: 1,
      reason: `A file of this kind is not read from ${folder ?? "here"}/`,
      remedy: `Take it away, or give it one of the endings ${allowed}`,
    } as const;
    refuse([problem], decoded.text);
    return;
  }
  const problems = reader.read({ file, reference, text: decoded.text }, gathered);
  if (problems.some(({ kind }) => kind.startsWith("MALFORMED"))) refuse(problems, decoded.text);
  else for (const problem of problems) gathered.problems.push(problem);
}

/** Folders that nothing reads: a misspelt `relation/` would else take all its facts out of the graph without a word. */
async function refuseUnknownFolders(root: string, below: string, gathered: Gathered): Promise<void> {
  const known: ReadonlySet<string> = new Set([...FOLDERS, "reference"]);
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => []);
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const folder = posix.join(below, entry.name);
    if (!entry.isDirectory() || entry.name.startsWith(".") || known.has(folder)) continue;
    gathered.unreadable.push({ file: folder, ids: [] });
    gathered.problems.push({
      kind: "UNKNOWN_FILE",
      file: folder,
      line: 1,
      reason: "Nothing is read from this folder",
      remedy: "Rename it to documents, entities or relations, or take it away",
    });
  }
}

async function readDataset(root: string, gathered: Gathered): Promise<void> {
  const file = "dataset.yaml";
  const refusal = {
    kind: "DATASET_FILE",
    file,
    line: 1,
    remedy: "Write dataset.yaml with id, title and, if wanted, homeCountry, coverage and minimum",
  } as const;
  const bytes = await readFile(join(root, file)).catch(() => undefined);
  const decoded = bytes === undefined ? undefined : decodeText(bytes);
  if (decoded === undefined || "badLine" in decoded) {
    gathered.problems.push({
      ...refusal,
      reason: decoded === undefined ? "The source folder has no dataset.yaml" : "dataset.yaml is not UTF-8 text",
    });
    return;
  }
  const yaml = readYaml({ file, text: decoded.text });
  const row = "kind" in yaml ? undefined : toRow(yaml.node, yaml.lineOf, { file, reference: false });
  if (row !== undefined) gathered.dataset = row;
  else gathered.problems.push("kind" in yaml ? yaml : { ...refusal, reason: "dataset.yaml is not a map of keys and values" });
}

/**
 * Reads documents/, entities/, relations/ and the same three below reference/, in the order of their paths. What cannot be read is a problem
 * with its file and line; the rest is read on. Throws NOT_FOUND where there is no such folder.
 */
export async function readSource(root: string): Promise<Source> {
  if (!(await isFolder(root))) throw new WhometError("NOT_FOUND", `There is no folder ${root}: give the source folder with --source.`);
  const gathered: Gathered = { documents: [], entities: [], relations: [], problems: [], unreadable: [] };
  await readDataset(root, gathered);
  await refuseUnknownFolders(root, "", gathered);
  await refuseUnknownFolders(root, "reference", gathered);
  for (const folder of FOLDERS) {
    for (const file of await filesBelow(root, folder)) await readOne(root, file, gathered);
  }
  return gathered;
}
