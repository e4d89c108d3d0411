import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { DatasetRecords } from "../../domain/records.ts";
import { splitSentences } from "../../domain/sentences.ts";
import { assembleDataset } from "../../server/dataset/assembleDataset.ts";
import { validateDataset } from "../../server/dataset/validateDataset.ts";
import type { Problem } from "../../server/documents/problem.ts";
import { readSource } from "../../server/documents/readSource.ts";

describe("seeds/", () => {
  let problems: readonly Problem[] = [];
  let records: DatasetRecords = { entities: [], relations: [], evidence: [] };

  beforeAll(async () => {
    const validation = validateDataset(await readSource(join(import.meta.dirname, "../../seeds")));
    problems = validation.problems;
    if (validation.dataset !== undefined) records = assembleDataset(validation.dataset);
  });

  it("keeps every rule", () => {
    expect(problems).toEqual([]);
  });

  it("has evidence for every relation, where the text of its document is exactly the sentence", () => {
    const texts = new Map(records.entities.map(({ id, details }) => [id, details.text]));
    const evidenced = new Set(records.evidence.map(({ relationId }) => relationId));
    expect(records.evidence.filter(({ document, start, end, sentence }) => texts.get(document)?.slice(start, end) !== sentence)).toEqual(
      [],
    );
    expect(records.relations.filter(({ id }) => !evidenced.has(id))).toEqual([]);
    expect(records.evidence.length).toBeGreaterThan(0);
  });

  it("says of every province that ended until when it stood", () => {
    const ended = records.entities.filter(({ kind, details }) => kind === "PROVINCE" && details.validTo !== undefined);
    expect(ended).toHaveLength(52);
    expect(ended.filter(({ disambiguator }) => disambiguator?.en !== "to 2025" || disambiguator.vi !== "đến 2025")).toEqual([]);
  });

  it("takes whole sentences of its digests for evidence", () => {
    const documents = records.entities.filter(({ kind }) => kind === "DOCUMENT");
    const sentences = new Set(
      documents.flatMap(({ id, details }) => splitSentences(details.text ?? "").map(({ start, end }) => `${id} ${start} ${end}`)),
    );
    expect(records.evidence.filter(({ document, start, end }) => !sentences.has(`${document} ${start} ${end}`))).toEqual([]);
  });

  it("has a mention of every reference entity in a reference document", () => {
    const mentioned = new Set(
      records.relations.filter(({ type, reference }) => type === "MENTIONS" && reference).map(({ target }) => target),
    );
    expect(
      records.entities.filter(({ id, kind, reference }) => reference && kind !== "DOCUMENT" && !mentioned.has(id)).map(({ id }) => id),
    ).toEqual([]);
  });
});
