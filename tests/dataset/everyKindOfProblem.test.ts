import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { assembleDataset } from "../../server/dataset/assembleDataset.ts";
import { validateDataset } from "../../server/dataset/validateDataset.ts";
import { readSource } from "../../server/documents/readSource.ts";

const FOLDER = join(import.meta.dirname, "../fixtures/every-kind-of-problem.invalid");

const EXPECTED = [
  "NO_TEXT documents/empty.md:2",
  "MALFORMED_MARKDOWN documents/no-front-matter.md:1",
  "UNKNOWN_KIND entities/bad.yaml:1",
  "BAD_DATE entities/bad.yaml:5",
  "UNKNOWN_KEY entities/bad.yaml:12",
  "FIGURE_WITHOUT_SUBJECT entities/bad.yaml:13",
  "BAD_VALUE entities/bad.yaml:17",
  "MISSING_VALUE entities/bad.yaml:19",
  "BAD_VALUE entities/bad.yaml:22",
  "DUPLICATE_ID entities/good.yaml:5",
  "NAMESAKE entities/good.yaml:14",
  "WRONG_ENCODING entities/latin1.csv:3",
  "MALFORMED_CSV entities/malformed.csv:3",
  "MALFORMED_YAML entities/malformed.yaml:2",
  "MALFORMED_YAML relations/malformed.yaml:5",
  "NO_EVIDENCE relations/rows.csv:3",
  "NO_EVIDENCE relations/rows.csv:4",
  "MISSING_END relations/rows.csv:5",
  "UNKNOWN_TYPE relations/rows.yaml:7",
  "MISSING_END relations/rows.yaml:8",
  "WRONG_END_KIND relations/rows.yaml:9",
  "BAD_DATE relations/rows.yaml:12",
  "UNKNOWN_ROLE relations/rows.yaml:14",
  "UNKNOWN_QUALIFIER relations/rows.yaml:16",
  "UNKNOWN_KEY relations/rows.yaml:18",
  "MISSING_END relations/rows.yaml:20",
  "SENTENCE_NOT_FOUND relations/rows.yaml:21",
  "CONFLICT relations/rows.yaml:28",
  "DUPLICATE_STATEMENT relations/rows.yaml:34",
  "SENTENCE_NOT_UNIQUE relations/rows.yaml:36",
];

describe("a source folder with every kind of problem", () => {
  it("gives one message a problem, each with its file and line", async () => {
    const { problems } = validateDataset(await readSource(FOLDER));
    expect(problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`)).toEqual(EXPECTED);
    for (const { reason, remedy } of problems) expect([reason, remedy]).not.toContain("");
  });

  it("loads the rows that are right", async () => {
    const { dataset } = validateDataset(await readSource(FOLDER));
    const { entities, relations } = dataset === undefined ? { entities: [], relations: [] } : assembleDataset(dataset);
    expect(entities.map(({ id }) => id)).toContain("group:painters");
    const stated = relations.filter(({ type }) => type !== "MENTIONS").map(({ source, type, target }) => `${source} ${type} ${target}`);
    expect(stated.sort()).toEqual([
      "country:aa EXPORTS_TO country:bb",
      "country:aa PARTNER_OF country:bb",
      "figure:trade-2022 CONCERNS country:aa",
      "official:ana-alpha ATTENDED conference:forum",
      "official:ana-alpha SPOKE_ABOUT conference:forum",
      "official:ben-beta ATTENDED conference:forum",
    ]);
  });

  it("names the nearest sentence of the document where evidence does not stand in it", async () => {
    const { problems } = validateDataset(await readSource(FOLDER));
    expect(problems.find(({ kind }) => kind === "SENTENCE_NOT_FOUND")?.remedy).toContain(
      "Ben Beta, minister of Betaland, attended the forum.",
    );
  });
});
