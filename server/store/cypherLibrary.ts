import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { KINDS, type EntityKind } from "../../domain/kinds.ts";
import { isRelationType, type RelationType } from "../../domain/relationTypes.ts";
import { WhometError } from "../errors.ts";
import type { CypherEngine, Parameters, Row, RunOptions, Write } from "./cypherEngine.ts";

/** One statement of cypher/, as its file and its header give it. */
export interface CypherStatement {
  readonly name: string;
  readonly purpose: string;
  /** Names of the parameters, without `$`. */
  readonly params: readonly string[];
  readonly returns: readonly string[];
  readonly statement: string;
  /** Refuses parameters other than those of the header. */
  check: (parameters: Parameters) => void;
}

/** What may stand at the marked tokens of a statement: relation types at `__TYPE__`, a kind's node label at `__KIND__`. */
export interface Tokens {
  readonly types?: readonly RelationType[] | undefined;
  readonly kind?: EntityKind | undefined;
}

export interface CypherLibrary {
  /** The statement of cypher/read/<name>.cypher or cypher/write/<name>.cypher. */
  read(name: string): CypherStatement;
  names(): readonly string[];
  /** The statements of cypher/schema/<engine>, by file name. */
  schema(engine: CypherEngine["name"]): readonly CypherStatement[];
}

const CYPHER_FOLDER = fileURLToPath(new URL("../../cypher", import.meta.url));
const HEADER_LINE = /^\/\/ (purpose|params|returns): ?(.*)$/;

function toNames(list: string | undefined): readonly string[] {
  const names = (list ?? "")
    .split(",")
    .map((name) => name.trim().replace(/^\$/, ""))
    .filter((name) => name !== "");
  return names.length === 1 && names[0] === "none" ? [] : names;
}

function toStatement(name: string, text: string): CypherStatement {
  const lines = text.split("\n");
  const header = new Map(
    lines.map((line) => HEADER_LINE.exec(line)).flatMap((match) => (match === null ? [] : [[match[1], match[2]?.trim()] as const])),
  );
  for (const field of ["purpose", "params", "returns"]) {
    if (!header.has(field)) throw new WhometError("INTERNAL", `cypher statement "${name}" has no header line "// ${field}: …"; add it`);
  }
  const params = toNames(header.get("params"));
  return {
    name,
    purpose: header.get("purpose") ?? "",
    params,
    returns: toNames(header.get("returns")),
    statement: lines
      .filter((line) => !line.trimStart().startsWith("//"))
      .join("\n")
      .trim(),
    check(parameters) {
      const given = Object.keys(parameters);
      const wrong = [...params.filter((param) => !given.includes(param)), ...given.filter((param) => !params.includes(param))];
      if (wrong.length > 0) {
        throw new WhometError(
          "INTERNAL",
          `cypher statement "${name}" takes [${params.join(", ")}] and was given [${given.join(", ")}]; make its header and the call agree`,
        );
      }
    },
  };
}

function readFolder(folder: string): readonly CypherStatement[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".cypher"))
    .sort();
  return files.map((file) => toStatement(basename(file, ".cypher"), readFileSync(join(folder, file), "utf8")));
}

/** Reads every statement of a folder laid out as cypher/, once. */
export function createCypherLibrary(folder: string = CYPHER_FOLDER): CypherLibrary {
  const statements = new Map<string, CypherStatement>();
  for (const statement of [...readFolder(join(folder, "read")), ...readFolder(join(folder, "write"))]) {
    if (statements.has(statement.name))
      throw new WhometError("INTERNAL", `two cypher statements are named "${statement.name}"; rename one`);
    statements.set(statement.name, statement);
  }
  return {
    read(name) {
      const statement = statements.get(name);
      if (statement === undefined)
        throw new WhometError("INTERNAL", `no cypher statement is named "${name}"; see cypher/read and cypher/write`);
      return statement;
    },
    names: () => [...statements.keys()],
    schema: (engine) => readFolder(join(folder, "schema", engine)),
  };
}

let shared: CypherLibrary | undefined;

/** The library of this product, read at its first use. */
export function cypherLibrary(): CypherLibrary {
  shared ??= createCypherLibrary();
  return shared;
}

/** The one place where a word of the caller becomes part of a statement: relation types and kinds of the ontology only. */
function fillTokens(statement: CypherStatement, tokens: Tokens): string {
  const unknown = tokens.types?.find((type: string) => !isRelationType(type));
  if (unknown !== undefined) throw new WhometError("BAD_REQUEST", `"${unknown}" is no relation type of the ontology`);
  let text = statement.statement;
  if (tokens.types !== undefined && tokens.types.length > 0) text = text.replaceAll("__TYPE__", tokens.types.join("|"));
  if (tokens.kind !== undefined) text = text.replaceAll("__KIND__", KINDS[tokens.kind].nodeLabel);
  const open = /__(?:TYPE|KIND)__/.exec(text);
  if (open !== null) throw new WhometError("INTERNAL", `cypher statement "${statement.name}" needs a value for ${open[0]}`);
  return text;
}

/** A statement of the library as one write of a batch. */
export function toWrite(name: string, parameters: Parameters, tokens: Tokens = {}): Write {
  const statement = cypherLibrary().read(name);
  statement.check(parameters);
  return { statement: fillTokens(statement, tokens), parameters };
}

/** A statement of the library with its parameters, and the words for its tokens where it has some. */
export interface StatementCall extends Tokens {
  readonly name: string;
  readonly parameters: Parameters;
}

/** Runs a read statement of the library under the caller's limits. */
export async function runCall(
  engine: CypherEngine,
  { name, parameters, ...tokens }: StatementCall,
  options: RunOptions = {},
): Promise<readonly Row[]> {
  const { statement } = toWrite(name, parameters, tokens);
  return engine.run(statement, parameters, options);
}

/** Runs a read statement of the library. */
export function runStatement(engine: CypherEngine, name: string, parameters: Parameters): Promise<readonly Row[]> {
  return runCall(engine, { name, parameters });
}
