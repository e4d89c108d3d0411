import { afterAll, describe, expect, it } from "@jest/globals";
import type { DatasetRecords, RelationRecord } from "../../domain/records.ts";
import { assembleDataset } from "../../server/dataset/assembleDataset.ts";
import { validateDataset } from "../../server/dataset/validateDataset.ts";
import { readSource } from "../../server/documents/readSource.ts";
import { FORUM, relationsFile, removeSources, writeSource } from "./sourceFolder.ts";

afterAll(removeSources);

const OPENED = "Ana Alpha opened the forum.";
const WENT_WELL = "The forum went well.";
const PARTNER = "Alphaland is a trade partner of Betaland.";

const LATER = [
  "---",
  "id: document:later",
  "title: Later",
  "published: 2024-02",
  "language: EN",
  "textIs: DIGEST",
  "---",
  "Ana Alpha is president.",
  "",
].join("\n");

async function assemble(files: Readonly<Record<string, string>>): Promise<DatasetRecords> {
  const { dataset, problems } = validateDataset(await readSource(writeSource({ ...FORUM, ...files })));
  expect(problems).toEqual([]);
  if (dataset === undefined) throw new Error("the source is not valid");
  return assembleDataset(dataset);
}

/** The relations of the forum's document, MENTIONS apart. */
async function stated(
  sentences: Readonly<Record<string, readonly string[]>>,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly RelationRecord[]> {
  const { relations } = await assemble({ ...files, "relations/all.yaml": relationsFile(sentences) });
  return relations.filter(({ type }) => type !== "MENTIONS");
}

describe("assembleDataset", () => {
  it("makes one relation with several evidences of one statement in several sentences, with the strongest modality", async () => {
    const records = await assemble({
      "relations/all.yaml": relationsFile({
        [OPENED]: ["relation: official:ana-alpha HOSTED conference:forum, modality: PLANNED, attributedTo: official:ben-beta"],
        [WENT_WELL]: ["relation: official:ana-alpha HOSTED conference:forum, role: host"],
      }),
    });
    const hosted = records.relations.filter(({ type }) => type === "HOSTED");
    expect(hosted).toMatchObject([{ modality: "ASSERTED", role: "host", status: "ACCEPTED" }]);
    expect(hosted[0]).not.toHaveProperty("attributedTo");
    const evidence = records.evidence.filter(({ relationId }) => relationId === hosted[0]?.id);
    expect(evidence.map(({ modality }) => modality).sort()).toEqual(["ASSERTED", "PLANNED"]);
  });

  it("keeps the id of a relation whatever its role, modality, speaker and sentence", async () => {
    const [plain] = await stated({ [OPENED]: ["relation: official:ana-alpha ATTENDED conference:forum"] });
    const [other] = await stated({
      [WENT_WELL]: [
        "relation: official:ana-alpha ATTENDED conference:forum, role: chair, modality: IMPLIED, attributedTo: official:ben-beta",
      ],
    });
    expect(plain?.id).toMatch(/^attended:[0-9a-f]{12}$/);
    expect(other?.id).toBe(plain?.id);
  });

  it("tells relations apart by what the type is distinguished by", async () => {
    const told = await stated({
      [WENT_WELL]: [
        "relation: official:ana-alpha SPOKE_ABOUT topic:rice, content: prices",
        "relation: official:ana-alpha SPOKE_ABOUT topic:rice, content: seeds",
      ],
    });
    expect(new Set(told.map(({ id }) => id)).size).toBe(2);
    const dated = await stated({
      [WENT_WELL]: ["relation: country:aa EXPORTS_TO country:bb, date: 2022", "relation: country:aa EXPORTS_TO country:bb, date: 2023"],
    });
    expect(new Set(dated.map(({ id }) => id)).size).toBe(2);
  });

  it("takes the two directions of a symmetric type for one relation, but not where one end is ranked", async () => {
    const one = await stated({
      [WENT_WELL]: ["relation: country:bb PARTNER_OF country:aa"],
      [PARTNER]: ["relation: country:aa PARTNER_OF country:bb"],
    });
    expect(one.map(({ source, target }) => [source, target])).toEqual([["country:aa", "country:bb"]]);
    const ranked = await stated({
      [WENT_WELL]: ["relation: country:bb PARTNER_OF country:aa, rank: 1, rankedBy: country:aa"],
      [PARTNER]: ["relation: country:aa PARTNER_OF country:bb, rank: 9, rankedBy: country:bb"],
    });
    expect(ranked).toHaveLength(2);
  });

  it("dates a relation by its sentence, else by its event, else by the day of the report, else not", async () => {
    const dating = async (relation: string): Promise<unknown> => {
      const [{ start, end, dateBasis, observed } = {} as RelationRecord] = await stated({ [WENT_WELL]: [relation] });
      return [start, end, dateBasis, observed];
    };
    expect(await dating("relation: official:ana-alpha ATTENDED conference:forum, date: 2023-05")).toEqual([
      "2023-05",
      "2023-05",
      "STATED",
      [],
    ]);
    expect(await dating("relation: official:ana-alpha ATTENDED conference:forum, end: 2023, dateBasis: INFERRED")).toEqual([
      undefined,
      "2023",
      "INFERRED",
      [],
    ]);
    expect(await dating("relation: official:ana-alpha ATTENDED conference:forum")).toEqual(["2023-05-03", "2023-05-03", "INFERRED", []]);
    expect(await dating("relation: official:ana-alpha HOLDS_OFFICE country:aa, title: president")).toEqual([
      undefined,
      undefined,
      "REPORT",
      ["2023-05-04"],
    ]);
    expect(await dating("relation: official:ana-alpha SPOKE_ABOUT topic:rice")).toEqual([undefined, undefined, "NONE", []]);
    expect(await dating("relation: official:ana-alpha HOLDS_OFFICE country:aa, dateBasis: NONE")).toEqual([
      undefined,
      undefined,
      "NONE",
      [],
    ]);
  });

  it("keeps the observations of several documents, but none of a plan beside a fact", async () => {
    const later = { "documents/later.md": LATER };
    const office = "relation: official:ana-alpha HOLDS_OFFICE country:aa, title: president";
    const [both] = await stated(
      { [OPENED]: [office] },
      { ...later, "relations/later.yaml": relationsFile({ "Ana Alpha is president.": [office] }, "document:later") },
    );
    expect(both?.observed).toEqual(["2023-05-04", "2024-02"]);
    const [fact] = await stated(
      { [OPENED]: [`${office}, modality: PLANNED`] },
      { ...later, "relations/later.yaml": relationsFile({ "Ana Alpha is president.": [office] }, "document:later") },
    );
    expect(fact).toMatchObject({ observed: ["2024-02"], modality: "ASSERTED" });
  });

  it("keeps the narrower of two dates of one relation", async () => {
    const [spoke] = await stated({
      [OPENED]: ["relation: official:ana-alpha SPOKE_ABOUT topic:rice, date: 2023"],
      [WENT_WELL]: ["relation: official:ana-alpha SPOKE_ABOUT topic:rice, date: 2023-05-03"],
    });
    expect(spoke).toMatchObject({ start: "2023-05-03", end: "2023-05-03", dateBasis: "STATED" });
  });

  it("gives qualifiers their entity with its name, and numbers their value", async () => {
    const [partner] = await stated({ [PARTNER]: ["relation: country:aa PARTNER_OF country:bb, rank: 1, rankedBy: country:bb"] });
    expect(partner?.qualifiers).toEqual([
      { name: "rank", text: "1", number: 1 },
      { name: "rankedBy", text: "Betaland", entity: "country:bb" },
    ]);
    const [attended] = await stated({ [OPENED]: ["relation: official:ana-alpha ATTENDED conference:forum, onBehalfOf: country:aa"] });
    expect(attended?.onBehalfOf).toBe("country:aa");
  });

  it("lets names be NFC and the text be as it is", async () => {
    const nfd = "Bắc Giang".normalize("NFD");
    const { entities } = await assemble({
      "documents/forum.md": `${FORUM["documents/forum.md"] ?? ""}${nfd}.\n`,
      "entities/more.yaml": `- {id: locality:x, name: ${nfd}, aliases: [${nfd} city]}\n`,
    });
    expect(entities.find(({ id }) => id === "locality:x")).toMatchObject({ name: "Bắc Giang", aliases: ["Bắc Giang city"] });
    expect(entities.find(({ id }) => id === "document:forum")?.details.text?.endsWith(`${nfd}.\n`)).toBe(true);
  });

  it("is the same whatever the order of files and rows", async () => {
    const sentences = {
      [OPENED]: ["relation: official:ana-alpha ATTENDED conference:forum"],
      [PARTNER]: ["relation: country:bb PARTNER_OF country:aa"],
    };
    const turned = Object.fromEntries(Object.entries(sentences).reverse());
    const one = await assemble({ "relations/a.yaml": relationsFile(sentences) });
    expect(await assemble({ "relations/z.yaml": relationsFile(turned) })).toEqual(one);
  });
});

describe("MENTIONS", () => {
  async function mentions(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { relations, evidence } = await assemble(files);
    const sentenceOf = (id: string): string => evidence.find(({ relationId }) => relationId === id)?.sentence ?? "";
    return relations
      .filter(({ type }) => type === "MENTIONS")
      .map(({ id, target, reference }) => `${target}${reference ? " (reference)" : ""}: ${sentenceOf(id)}`)
      .sort();
  }

  it("is derived for entities that the document states something about, from the first sentence that names them", async () => {
    const relations = relationsFile({
      [WENT_WELL]: ["relation: official:ben-beta SPOKE_ABOUT country:aa, attributedTo: official:ana-alpha"],
    });
    expect(await mentions({ "relations/all.yaml": relations })).toEqual([
      `country:aa: ${PARTNER}`,
      `official:ana-alpha: ${OPENED}`,
      "official:ben-beta: Ben Beta attended the forum.",
    ]);
  });

  it("finds a name only as words of its own, short and all-capital ones only in their own case", async () => {
    const text = "Someone who spoke of the unalpha plan also spoke of WHO.\nRicefields are not rice.\n";
    const files = {
      "documents/forum.md": `${FORUM["documents/forum.md"] ?? ""}${text}`,
      "entities/more.yaml":
        "- {id: organization:who, name: World Health Organization, aliases: [WHO]}\n- {id: organization:un, name: UN}\n",
      "relations/all.yaml": relationsFile({
        [WENT_WELL]: ["relation: organization:who SPOKE_ABOUT topic:rice", "relation: organization:un SPOKE_ABOUT topic:rice"],
      }),
    };
    expect(await mentions(files)).toEqual([
      "organization:who: Someone who spoke of the unalpha plan also spoke of WHO.",
      "topic:rice: Ricefields are not rice.",
    ]);
  });

  it("names every reference entity in a reference document, the longest name only", async () => {
    const files = {
      "reference/documents/list.md":
        "---\nid: document:list\ntitle: List\nlanguage: EN\ntextIs: DIGEST\n---\nPapua New Guinea has a code.\nMali has a code.\n",
      "reference/entities/list.csv": "id,name\ncountry:gn,Guinea\ncountry:pg,Papua New Guinea\ncountry:ml,Mali\n",
    };
    expect(await mentions(files)).toEqual([
      "country:ml (reference): Mali has a code.",
      "country:pg (reference): Papua New Guinea has a code.",
    ]);
  });

  it("picks none of several bearers of a name unless the document speaks of one", async () => {
    const list = "---\nid: document:list\ntitle: List\nlanguage: EN\ntextIs: DIGEST\n---\nThe old Guinea became the new Guinea.\n";
    const entities =
      "- {id: country:gn, name: Guinea, disambiguator: {en: old, vi: cũ}}\n- {id: country:gx, name: Guinea, disambiguator: {en: new, vi: mới}}\n";
    const files = { "reference/documents/list.md": list, "reference/entities/list.yaml": entities };
    expect(await mentions(files)).toEqual([]);
    const relations = relationsFile(
      { "The old Guinea became the new Guinea.": ["relation: country:gn PARTNER_OF country:aa"] },
      "document:list",
    );
    expect(await mentions({ ...files, "reference/relations/list.yaml": relations })).toEqual([
      "country:gn (reference): The old Guinea became the new Guinea.",
    ]);
  });
});
