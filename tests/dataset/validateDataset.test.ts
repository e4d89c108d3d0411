import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { validateDataset, type Validation } from "../../server/dataset/validateDataset.ts";
import { readSource } from "../../server/documents/readSource.ts";
import { FORUM, relationsFile, removeSources, writeSource } from "./sourceFolder.ts";

afterAll(removeSources);

const WENT_WELL = "The forum went well.";

async function validate(files: Readonly<Record<string, string | Buffer>>): Promise<Validation> {
  return validateDataset(await readSource(writeSource({ ...FORUM, ...files })));
}

async function problemsOf(sentences: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> {
  const { problems } = await validate({ "relations/all.yaml": relationsFile(sentences) });
  return problems.map(({ kind, line }) => `${kind}:${line}`);
}

describe("validateDataset", () => {
  it("finds nothing wrong with a source that keeps every rule", async () => {
    const { problems, dataset } = await validate({
      "relations/all.yaml": relationsFile({ "Ben Beta attended the forum.": ["relation: official:ben-beta ATTENDED conference:forum"] }),
    });
    expect(problems).toEqual([]);
    expect(dataset?.facts).toHaveLength(1);
  });

  it("reports both ends of a relation of which neither is declared", async () => {
    const fixture = readFileSync(join(import.meta.dirname, "../fixtures/relations/two-ends-missing.invalid.yaml"), "utf8");
    const { problems } = await validate({ "relations/two.yaml": fixture });
    expect(problems.map(({ kind, line, reason }) => [kind, line, reason])).toEqual([
      ["MISSING_END", 5, "'official:nobody' is not declared"],
      ["MISSING_END", 5, "'conference:nowhere' is not declared"],
    ]);
  });

  it("suggests the id that was meant, under another kind too", async () => {
    const { problems } = await validate({
      "relations/all.yaml": relationsFile({
        [WENT_WELL]: ["relation: official:ana-alpa ATTENDED conference:forum", "relation: official:ben-beta ATTENDED meeting:forum"],
      }),
    });
    expect(problems.map(({ reason }) => reason)).toEqual([
      "'official:ana-alpa' is not declared (did you mean 'official:ana-alpha'?)",
      "'meeting:forum' is not declared (did you mean 'conference:forum'?)",
    ]);
  });

  it("counts the relations of a refused entity at its entry instead of reporting each", async () => {
    const { problems, dataset } = await validate({
      "entities/bad.yaml": "- {id: meeting:talks, name: Talks, date: yesterday}\n",
      "relations/all.yaml": relationsFile({
        [WENT_WELL]: ["relation: official:ana-alpha ATTENDED meeting:talks", "relation: official:ben-beta ATTENDED meeting:talks"],
      }),
    });
    expect(problems).toMatchObject([{ kind: "BAD_DATE", file: "entities/bad.yaml", line: 1 }]);
    expect(problems[0]?.remedy).toContain("2 relations");
    expect(dataset?.rejectedIds).toContain("meeting:talks");
    expect(dataset?.rejectedIds.filter((id) => id.startsWith("attended:"))).toHaveLength(2);
  });

  it("does not report relations whose entity stands in a file that cannot be read", async () => {
    const { problems, dataset } = await validate({
      "entities/broken.yaml": "- id: meeting:talks\n  name: Talks: the second\n",
      "relations/all.yaml": relationsFile({ [WENT_WELL]: ["relation: official:ana-alpha ATTENDED meeting:talks"] }),
    });
    expect(problems.map(({ kind }) => kind)).toEqual(["MALFORMED_YAML"]);
    expect(dataset?.isComplete).toBe(false);
  });

  it("reports a sentence once, however many relations stand under it", async () => {
    const relations = ["relation: official:ana-alpha ATTENDED conference:forum", "relation: official:ben-beta ATTENDED conference:forum"];
    expect(await problemsOf({ "Nobody wrote this.": relations })).toEqual(["SENTENCE_NOT_FOUND:3"]);
  });

  it("refuses evidence that is only a part of a sentence", async () => {
    expect(await problemsOf({ "opened the forum.": ["relation: official:ana-alpha HOSTED conference:forum"] })).toEqual([
      "SENTENCE_NOT_FOUND:3",
    ]);
    expect(await problemsOf({ "Ana Alpha opened": ["relation: official:ana-alpha HOSTED conference:forum"] })).toEqual([
      "SENTENCE_NOT_FOUND:3",
    ]);
    expect(
      await problemsOf({ [`Ben Beta attended the forum.\n${WENT_WELL}`]: ["relation: official:ben-beta ATTENDED conference:forum"] }),
    ).toEqual([]);
  });

  it("refuses dates that contradict each other in one row", async () => {
    const dated = (dates: string): Promise<readonly string[]> =>
      problemsOf({ [WENT_WELL]: [`relation: official:ana-alpha SPOKE_ABOUT conference:forum, ${dates}`] });
    expect(await dated("date: 2023, start: 2022")).toEqual(["BAD_DATE:5"]);
    expect(await dated("start: 2023-05, end: 2023-04-30")).toEqual(["BAD_DATE:5"]);
    expect(await dated("dateBasis: STATED")).toEqual(["BAD_DATE:5"]);
    expect(await dated("start: 2023-05, end: 2023")).toEqual([]);
  });

  it("takes the narrower of two dates of one relation and refuses dates apart", async () => {
    const signed = (first: string, second: string): Promise<readonly string[]> =>
      problemsOf({
        [WENT_WELL]: [`relation: official:ana-alpha SPOKE_ABOUT topic:rice, date: ${first}`],
        "Ana Alpha opened the forum.": [`relation: official:ana-alpha SPOKE_ABOUT topic:rice, date: ${second}`],
      });
    expect(await signed("2023", "2023-05-03")).toEqual([]);
    expect(await signed("2023", "2022")).toEqual(["CONFLICT:8"]);
  });

  it("refuses MENTIONS, a relation of a thing to itself and a document among the entities", async () => {
    expect(await problemsOf({ [WENT_WELL]: ["relation: document:forum MENTIONS topic:rice"] })).toEqual(["UNKNOWN_TYPE:5"]);
    expect(await problemsOf({ [WENT_WELL]: ["relation: country:aa PARTNER_OF country:aa"] })).toEqual(["WRONG_END_KIND:5"]);
    const { problems } = await validate({ "entities/more.yaml": "- {id: document:x, name: X}\n" });
    expect(problems).toMatchObject([{ kind: "BAD_VALUE", file: "entities/more.yaml" }]);
  });

  it("takes equal entries of one entity as one, whatever the order of their aliases", async () => {
    const { problems } = await validate({
      "entities/a.yaml": "- {id: topic:tea, name: Tea, aliases: [chè, trà]}\n",
      "entities/b.csv": "id,name,aliases\ntopic:tea,Tea,trà|chè\n",
    });
    expect(problems).toEqual([]);
  });

  it("lets namesakes stand where each has a disambiguator", async () => {
    const named = (id: string, en: string): string =>
      `- {id: official:${id}, name: Nguyen Van An, disambiguator: {en: ${en}, vi: ${en}}}\n`;
    expect((await validate({ "entities/more.yaml": named("an-1", "minister") + named("an-2", "teacher") })).problems).toEqual([]);
    const { problems } = await validate({
      "entities/more.yaml": `${named("an-1", "minister")}- {id: official:an-2, name: Nguyen Van An}\n`,
    });
    expect(problems).toMatchObject([{ kind: "NAMESAKE", line: 2 }]);
  });

  it("refuses the whole load where fewer facts are valid than dataset.yaml asks for", async () => {
    const { problems, dataset } = await validate({
      "dataset.yaml": "id: forum\ntitle: A forum\nminimum:\n  documents: 1\n  entities: 6\n",
    });
    expect(problems).toMatchObject([{ kind: "UNDER_MINIMUM", file: "dataset.yaml", line: 3, field: "minimum.entities" }]);
    expect(dataset).toBeUndefined();
  });

  it("refuses the whole load without a valid dataset.yaml", async () => {
    for (const manifest of ["", "title: No id\n", "id: Not An Id\ntitle: T\n", "id: x\ntitle: T\ncolour: red\n", "- a list\n"]) {
      const { problems, dataset } = await validate({ "dataset.yaml": manifest });
      expect(problems).toMatchObject([{ file: "dataset.yaml" }]);
      expect(dataset).toBeUndefined();
    }
  });
});
