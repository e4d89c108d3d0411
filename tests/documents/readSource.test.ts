import { afterAll, describe, expect, it } from "@jest/globals";
import { readSource } from "../../server/documents/readSource.ts";
import { FORUM, removeSources, writeSource } from "../dataset/sourceFolder.ts";

afterAll(removeSources);

const FRONT = "---\nid: document:x\ntitle: X\n---\n";

async function textOf(file: string): Promise<string | undefined> {
  const { documents } = await readSource(writeSource({ ...FORUM, "documents/forum.md": file }));
  return documents[0]?.text;
}

describe("readSource", () => {
  it("keeps the text of a document byte for byte, blank lines, CRLF and trailing white space included", async () => {
    expect(await textOf(`${FRONT}\n  One.\r\nTwo.  \n\n`)).toBe("\n  One.\r\nTwo.  \n\n");
    expect(await textOf("---\r\nid: document:x\r\n---\r\nOne.")).toBe("One.");
    expect(await textOf(`${FRONT}Decomposed: e\u0301 and composed: \u00e9.`)).toBe("Decomposed: e\u0301 and composed: \u00e9.");
  });

  it("does not take a rule of dashes in the text for the end of the front matter", async () => {
    expect(await textOf(`${FRONT}One.\n---\nTwo.\n`)).toBe("One.\n---\nTwo.\n");
  });

  it("drops a byte order mark before the front matter", async () => {
    expect(await textOf(`\uFEFF${FRONT}One.`)).toBe("One.");
  });

  it("keeps scalars as they are written, so that codes keep their zeros", async () => {
    const { entities } = await readSource(
      writeSource({ ...FORUM, "entities/all.yaml": "- id: province:vn-04\n  gsoCode: 04\n  validTo: 2025\n" }),
    );
    expect(entities[0]?.values).toEqual({ id: "province:vn-04", gsoCode: "04", validTo: "2025" });
    expect(entities[0]?.lines).toEqual({ id: 1, gsoCode: 2, validTo: 3 });
  });

  it("counts lines of CSV through blank lines and cells of several lines", async () => {
    const csv = 'id,name,disambiguator.en,disambiguator.vi\n\ngroup:a,"Of\ntwo lines",,\ngroup:b,B,to 2025,đến 2025\n';
    const { entities } = await readSource(writeSource({ ...FORUM, "entities/all.yaml": "", "entities/all.csv": csv }));
    expect(entities.map(({ line }) => line)).toEqual([3, 5]);
    expect(entities[1]?.values["disambiguator"]).toEqual({ en: "to 2025", vi: "đến 2025" });
  });

  it("counts lines of CSV with CRLF, in cells too", async () => {
    const csv = 'id,name\r\ngroup:a,"Of\r\ntwo lines"\r\ngroup:b,B\r\n';
    const { entities } = await readSource(writeSource({ ...FORUM, "entities/all.yaml": "", "entities/all.csv": csv }));
    expect(entities.map(({ line }) => line)).toEqual([2, 4]);
  });

  it("refuses a CSV that names a column twice, since nobody knows which cell counts", async () => {
    const csv = "id,name,name\ngroup:a,One,Two\n";
    const { entities, problems } = await readSource(writeSource({ ...FORUM, "entities/all.yaml": "", "entities/all.csv": csv }));
    expect(entities).toEqual([]);
    expect(problems).toMatchObject([{ kind: "MALFORMED_CSV", file: "entities/all.csv", line: 1, field: "name" }]);
  });

  it("reads a file of more rows than a call may have arguments", async () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => `group:g${index},G ${index}`);
    const { entities } = await readSource(
      writeSource({ ...FORUM, "entities/all.yaml": "", "entities/all.csv": ["id,name", ...rows].join("\n") }),
    );
    expect(entities).toHaveLength(150_000);
  });

  it("reads the rows beside a broken row of CSV", async () => {
    const { entities, problems } = await readSource(
      writeSource({ ...FORUM, "entities/all.yaml": "", "entities/all.csv": "id,name\ngroup:a,A\ngroup:b\ngroup:c,C\n" }),
    );
    expect(entities.map(({ values }) => values["id"])).toEqual(["group:a", "group:c"]);
    expect(problems).toMatchObject([{ kind: "MALFORMED_CSV", file: "entities/all.csv", line: 3 }]);
  });

  it("says on which line a file stops being UTF-8", async () => {
    const bytes = Buffer.from("- id: group:a\n  name: caf\u00e9\n", "latin1");
    const { problems, unreadable } = await readSource(writeSource({ ...FORUM, "entities/latin.yaml": bytes }));
    expect(problems).toMatchObject([{ kind: "WRONG_ENCODING", file: "entities/latin.yaml", line: 2 }]);
    expect(unreadable).toEqual([{ file: "entities/latin.yaml", ids: ["group:a"] }]);
  });

  it("takes UTF-16 for a wrong encoding", async () => {
    const { problems } = await readSource(writeSource({ ...FORUM, "entities/wide.yaml": Buffer.from("- id: group:a\n", "utf16le") }));
    expect(problems).toMatchObject([{ kind: "WRONG_ENCODING" }]);
  });

  it("reads what stands below reference/ as reference data", async () => {
    const { entities } = await readSource(
      writeSource({ ...FORUM, "reference/entities/more.yaml": "- {id: country:cc, name: Gammaland}\n" }),
    );
    expect(entities.filter(({ reference }) => reference).map(({ values }) => values["id"])).toEqual(["country:cc"]);
  });

  it("reports a file that no folder reads", async () => {
    const { problems } = await readSource(writeSource({ ...FORUM, "entities/notes.txt": "nothing" }));
    expect(problems).toMatchObject([{ kind: "UNKNOWN_FILE", file: "entities/notes.txt" }]);
  });

  it("reports a folder that nothing reads", async () => {
    const { problems } = await readSource(
      writeSource({ ...FORUM, "relation/all.yaml": "", "reference/entity/all.yaml": "", ".git/config": "" }),
    );
    expect(problems).toMatchObject([
      { kind: "UNKNOWN_FILE", file: "relation" },
      { kind: "UNKNOWN_FILE", file: "reference/entity" },
    ]);
  });

  it("fails where there is no such folder", async () => {
    await expect(readSource("no-such-folder")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
