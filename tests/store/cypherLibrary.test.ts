import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, describe, expect, it } from "@jest/globals";

import type { RelationType } from "../../domain/relationTypes.ts";
import { createCypherLibrary, cypherLibrary, toWrite } from "../../server/store/cypherLibrary.ts";

const HEADER = "// purpose: counts\n// params: $ids, $types\n// returns: id, n\n";
const folders: string[] = [];

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "whomet-cypher-"));
  folders.push(folder);
  for (const [file, text] of Object.entries({ "read/.keep": "", "write/.keep": "", ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("createCypherLibrary", () => {
  it("gives a statement by its file's name, with what its header says and without comments", () => {
    const library = createCypherLibrary(folderWith({ "read/counts.cypher": `${HEADER}UNWIND $ids AS id\nRETURN id, size($types) AS n\n` }));
    expect(library.read("counts")).toMatchObject({
      purpose: "counts",
      params: ["ids", "types"],
      returns: ["id", "n"],
      statement: "UNWIND $ids AS id\nRETURN id, size($types) AS n",
    });
    expect(library.names()).toEqual(["counts"]);
  });

  it("refuses a call whose parameters differ from the header", () => {
    const statement = createCypherLibrary(folderWith({ "read/counts.cypher": `${HEADER}RETURN 1` })).read("counts");
    expect(() => statement.check({ ids: [], types: [] })).not.toThrow();
    expect(() => statement.check({ ids: [] })).toThrow("takes [ids, types] and was given [ids]");
    expect(() => statement.check({ ids: [], types: [], more: 1 })).toThrow("was given [ids, types, more]");
  });

  it("refuses a statement without a header line, one whose name is taken, and one that is not there", () => {
    expect(() => createCypherLibrary(folderWith({ "read/bare.cypher": "RETURN 1" }))).toThrow("no header line");
    expect(() =>
      createCypherLibrary(folderWith({ "read/twice.cypher": `${HEADER}RETURN 1`, "write/twice.cypher": `${HEADER}RETURN 2` })),
    ).toThrow('two cypher statements are named "twice"');
    expect(() => createCypherLibrary(folderWith({})).read("missing")).toThrow('no cypher statement is named "missing"');
  });
});

describe("the statements of this product", () => {
  it("hold exactly the parameters that their headers name", () => {
    const library = cypherLibrary();
    for (const name of library.names()) {
      const { params, statement } = library.read(name);
      const used = new Set([...statement.matchAll(/\$([a-zA-Z]+)/g)].map((match) => match[1]));
      expect({ name, params: [...params].sort() }).toEqual({ name, params: [...used].sort() });
    }
  });

  it("take a relation type of the ontology at their token and nothing else", () => {
    const parameters = { rows: [], run: 1 };
    expect(toWrite("write-relations", parameters, { types: ["ATTENDED"] }).statement).toContain("[r:ATTENDED {id: row.id}]");
    expect(() => toWrite("write-relations", parameters, { types: ["X]->() DETACH DELETE a //" as RelationType] })).toThrow(
      "no relation type of the ontology",
    );
    expect(() => toWrite("write-relations", parameters)).toThrow("needs a value for __TYPE__");
  });
});
