import { beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";
import i18next from "i18next";
import { citedSources } from "../../../client/export/citedSources.ts";
import { excelCsv, gephiCsv } from "../../../client/export/csvFiles.ts";
import type { Exported } from "../../../client/export/exported.ts";
import { graphml } from "../../../client/export/graphml.ts";
import { reachOf } from "../../../client/export/linkWarning.ts";
import { pictureScale } from "../../../client/export/pictureScale.ts";
import { sourceList } from "../../../client/export/sourceLists.ts";
import { teachSharingWords } from "../../../client/export/teachSharingWords.ts";
import { startI18n } from "../../../client/i18n/i18n.ts";
import { isSameFact } from "../../../client/model/differences.ts";
import type { Evidence } from "../../../client/model/entity.ts";
import { LONGEST_LINK, packLink, unpackLink } from "../../../client/model/packedLink.ts";
import { linkSettings, toPermalink } from "../../../client/model/permalink.ts";
import { withoutUnseen } from "../../../client/model/shownOnly.ts";
import { EMPTY_VIEW, type View } from "../../../client/model/view.ts";
import { readViewFile, viewFileText, type ViewFile } from "../../../client/model/viewFile.ts";
import { visibleOf } from "../../../client/model/visible.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";

const ENTITIES = ["official:a", "meeting:m", "country:jp"].map((id) => exampleEntity(id));
const FORMULA = exampleEntity("topic:t", { name: '=HYPERLINK("x"),\u0001<&' });
const ATTENDED = exampleRelation("official:a", "ATTENDED", "meeting:m", { start: "2023-01-12", end: "2023-01-12" });
const HOPED = exampleRelation("official:a", "COOPERATED_WITH", "country:jp", { modality: "HOPED" });
const SENTENCE: Evidence = {
  id: "e:1",
  sentence: "A attended <M> & more.",
  start: 0,
  end: 22,
  modality: "ASSERTED",
  status: "ACCEPTED",
  attributedTo: null,
  document: {
    ...exampleName("document:d"),
    publisher: "Báo",
    url: "https://example.org/d",
    published: "2023-01-13",
    textIs: "DIGEST",
    language: "VI",
  },
};
const VIEW: View = {
  ...EMPTY_VIEW,
  entities: ENTITIES.map(({ id }) => id),
  relations: [ATTENDED.id, HOPED.id],
  origins: [{ by: "answer", entities: ENTITIES.map(({ id }) => id), relations: [ATTENDED.id, HOPED.id] }],
  positions: { "official:a": { x: 1, y: -2 } },
};
const FACTS = {
  entities: Lookup.of(byId(ENTITIES)),
  relations: Lookup.of(byId([ATTENDED, HOPED])),
};
const EXPORTED: Exported = {
  entities: [...ENTITIES, FORMULA],
  relations: [ATTENDED, HOPED],
  positions: VIEW.positions,
  evidence: { [ATTENDED.id]: [SENTENCE], [HOPED.id]: [] },
  language: "EN",
  dataVersion: "7",
};

beforeAll(async () => {
  await startI18n("EN");
  teachSharingWords();
});

describe("a link", () => {
  it("carries language, viewport and data version beside the view", () => {
    const settings = { language: "VI" as const, viewport: { x: -40, y: 12, zoom: 0.75 }, dataVersion: "abc-12" };
    expect(linkSettings(toPermalink(VIEW, settings))).toEqual(settings);
    expect(linkSettings("v=1&g=FR&z=0~0~0&n=country:jp")).toEqual({ language: undefined, viewport: undefined, dataVersion: undefined });
  });

  it("is packed where it is long, and unpacks to the same", async () => {
    const ids = Array.from({ length: 250 }, (_, at) => `official:person-number-${at}@${at * 37}~${at * 11}`);
    const long = `v=1&n=${ids.join(",")}`;
    const packed = await packLink(long);
    expect(packed.length).toBeLessThan(LONGEST_LINK);
    expect(packed.length).toBeLessThan(long.length / 2);
    expect(await unpackLink(`#${packed}`)).toBe(long);
    expect(await packLink("v=1&n=country:jp")).toBe("v=1&n=country:jp");
  });

  it.each(["#z=", "#z=%%%", "#z=AAAA"])("that cannot be unpacked describes nothing: %s", async (address) => {
    expect(await unpackLink(address)).toBe("");
  });

  it.each([
    ["localhost", "machine"],
    ["127.0.0.1", "machine"],
    ["[::1]", "machine"],
    ["192.168.1.4", "network"],
    ["whomet", "network"],
    ["whomet.example.org", "anybody"],
  ] as const)("to %s can be followed by: %s", (host, reach) => {
    expect(reachOf(host)).toBe(reach);
  });
});

describe("a shared file", () => {
  const FILE: ViewFile = {
    dataVersion: "7",
    saved: "2026-01-01T00:00:00.000Z",
    view: toPermalink(VIEW),
    headline: { en: "One line", vi: "Một dòng" },
    entities: ENTITIES,
    relations: [ATTENDED, HOPED],
    ties: { "official:a": [{ type: "REPRESENTS", target: exampleName("country:jp") }] },
    meetings: {
      "PERSON MET": { pairs: [{ a: "official:a", b: "official:b", grade: "MET", events: ["meeting:m"], persons: [] }], total: 1 },
    },
    successors: { "province:old": ["province:new"] },
    evidence: { [ATTENDED.id]: [SENTENCE] },
  };

  it("reads back as it was written", () => {
    expect(readViewFile(viewFileText(FILE))).toEqual(FILE);
  });

  it.each([
    "",
    "{}",
    "[1]",
    '{"format":"whomet-view","version":1}',
    '{"format":"whomet-view","version":9,"view":"v=1","entities":[],"relations":[]}',
  ])("that is none is refused: %s", (text) => {
    expect(readViewFile(text)).toBeUndefined();
  });

  it("leaves out facts that cannot be read", () => {
    const broken = JSON.stringify({
      ...(JSON.parse(viewFileText(FILE)) as object),
      entities: [{ id: 3 }, ...ENTITIES],
      relations: [null, HOPED],
    });
    expect(readViewFile(broken)?.entities).toEqual(ENTITIES);
    expect(readViewFile(broken)?.relations).toEqual([HOPED]);
  });

  it("with what is shown only shows the same, and nothing else", () => {
    const filtered = { ...VIEW, filters: { ...VIEW.filters, modalities: ["HOPED" as const] } };
    const seen = withoutUnseen(filtered, FACTS.entities, FACTS.relations);
    expect(seen.relations).toEqual([ATTENDED.id]);
    const [before, after] = [filtered, seen].map((view) => visibleOf(view, FACTS.entities, FACTS.relations));
    expect(after).toEqual(before);
  });

  it("with what is shown only leaves hidden what is drawn for others", () => {
    const seen = withoutUnseen({ ...VIEW, hidden: ["country:jp", "province:new"], asOfToday: true }, FACTS.entities, FACTS.relations);
    expect(seen.entities).toEqual(["official:a", "meeting:m"]);
    expect(seen.hidden).toEqual(["province:new"]);
  });

  it("differs from the data where a fact says something else, not where its counts rose", () => {
    expect(isSameFact(ATTENDED, { ...ATTENDED, sourceCount: 9 })).toBe(true);
    expect(isSameFact(ATTENDED, { ...ATTENDED, start: "2023-01-11" })).toBe(false);
    const asked = { ...ATTENDED, confidence: 1, evidence: [SENTENCE] };
    expect(isSameFact(ATTENDED, asked)).toBe(true);
  });
});

describe("exports", () => {
  const citations = citedSources(EXPORTED);

  it("give a spreadsheet its mark and headings in words, and no formula", () => {
    const { entities, relations } = excelCsv(EXPORTED, citations, i18next.t);
    expect(entities.startsWith("\uFEFF")).toBe(true);
    const rows = parse<Record<string, string>>(entities, { bom: true, columns: true });
    expect(rows).toHaveLength(4);
    expect(rows[3]?.["Name"]).toMatch(/^'=HYPERLINK/);
    const [attended] = parse<Record<string, string>>(relations, { bom: true, columns: true });
    expect(attended).toMatchObject({ From: "a", To: "m", When: "12 Jan 2023", Sources: "1" });
    expect(attended).toMatchObject({ "From (id)": "official:a", "To (id)": "meeting:m", Sentence: SENTENCE.sentence });
    expect(Object.keys(attended ?? {})).toEqual(expect.arrayContaining(["Date rests on", "Publisher", "Address of the source"]));
  });

  it("give Gephi its own headings", () => {
    const { entities, relations } = gephiCsv(EXPORTED, citations);
    expect(parse(entities, { columns: true })).toHaveLength(4);
    const edges = parse<Record<string, string>>(relations, { columns: true });
    expect(edges[0]).toMatchObject({ Source: "official:a", Target: "meeting:m", Type: "Directed", Start: "2023-01-12" });
  });

  it("escape what XML has no room for", () => {
    const xml = graphml(EXPORTED, citations);
    expect(xml).toContain("A attended &lt;M&gt; &amp; more.");
    expect(xml).not.toContain("\u0001");
    expect(xml.match(/<node /g)).toHaveLength(4);
    expect(xml.match(/<edge /g)).toHaveLength(2);
  });

  it("number their sources and say whose words were read", () => {
    const wish = { citations, exported: EXPORTED, t: i18next.t };
    expect(sourceList("text", wish).text).toContain("[1] Báo. d. 13 Jan 2023. https://example.org/d. our summary of it was read.");
    expect(sourceList("ris", wish).text).toContain("UR  - https://example.org/d");
    expect(JSON.parse(sourceList("csl", wish).text)).toMatchObject([{ id: "1", issued: { "date-parts": [[2023, 1, 13]] } }]);
  });

  it("write out an address that must not become a link", () => {
    const url = "http://example.org/old";
    const evidence = { [ATTENDED.id]: [{ ...SENTENCE, document: { ...SENTENCE.document, url } }] };
    const exported = { ...EXPORTED, evidence };
    const wish = { citations: citedSources(exported), exported, t: i18next.t };
    for (const form of ["text", "ris", "csl"] as const) expect(sourceList(form, wish).text).toContain(url);
  });

  it("keep a picture within what browsers draw", () => {
    expect(pictureScale({ width: 1000, height: 800 }, 4)).toBe(4);
    expect(pictureScale({ width: 9000, height: 6000 }, 4)).toBe(1);
    expect(pictureScale({ width: 40_000, height: 100 }, 2)).toBe(0.4);
  });
});
