import { describe, expect, it } from "@jest/globals";
import { briefMarkdown } from "../../../client/model/brief/briefMarkdown.ts";
import type { BriefData, BriefRelation } from "../../../client/model/brief/briefData.ts";
import type { BriefDocument } from "../../../client/model/brief/briefDocument.ts";
import { subjectOf } from "../../../client/model/brief/briefSubject.ts";
import type { DrawnPair } from "../../../client/model/drawnPair.ts";
import { buildBrief } from "../../../client/model/brief/buildBrief.ts";
import { citationText } from "../../../client/model/citation.ts";
import type { Evidence, Relation } from "../../../client/model/entity.ts";
import { EMPTY_VIEW } from "../../../client/model/view.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";

const MAKING = { language: "EN", made: "2026-11-22", link: "http://127.0.0.1:4000/#v=1" } as const;

function evidence(document: string, sentence: string, textIs: "DIGEST" | "SOURCE" = "DIGEST"): Evidence {
  return {
    id: `evidence:${document}-${sentence.length}`,
    sentence,
    start: 0,
    end: sentence.length,
    modality: "ASSERTED",
    attributedTo: null,
    status: "ACCEPTED",
    document: {
      ...exampleName(`document:${document}`, `Title of ${document}`),
      publisher: "VietnamPlus",
      url: textIs === "SOURCE" ? "https://example.org/article" : null,
      published: "2023-12-20",
      textIs,
      language: "EN",
    },
  };
}

function told(relation: ReturnType<typeof exampleRelation>, ...sentences: Evidence[]): BriefRelation {
  return { ...relation, evidence: sentences };
}

const PLAN = told(
  exampleRelation("province:p", "COOPERATED_WITH", "country:jp", { modality: "PLANNED" }),
  evidence("one", "P means to work with Japan."),
);
const PARTY = told(exampleRelation("province:p", "PARTY_TO", "agreement:m"), evidence("two", "P signed a memorandum.", "SOURCE"));
const DATA: BriefData = {
  subject: { about: "entity", id: "province:p" },
  subjects: [exampleEntity("province:p", { name: "Province P" })],
  relations: [PLAN, PARTY],
  met: [],
  together: [
    {
      grade: "SAME_EVENT",
      count: 1,
      first: null,
      last: null,
      a: exampleName("province:p", "Province P"),
      b: exampleName("country:kr", "South Korea"),
      persons: [],
      events: [{ ...exampleName("conference:c", "Conference C"), start: "2023-11-02", end: null }],
    },
  ],
  partners: [
    {
      entity: exampleName("country:jp", "Japan"),
      weight: 2,
      byType: [{ type: "EXPORTS_TO", count: 2 }],
      first: null,
      last: null,
      facts: [PLAN.id],
    },
  ],
  sharedPartners: [],
  sharedEvents: [],
  figures: [],
  evidenceOf: { [PLAN.id]: PLAN.evidence, "conference:c": [evidence("three", "P and South Korea were named.")] },
  leftOut: [{ what: { en: "partners", vi: "đối tác" }, count: 4 }],
  coverage: { documents: 35, first: "2022", last: "2026", dataVersion: "7-abc" },
};

function allNumbers(brief: BriefDocument): number[] {
  return brief.sections.flatMap(({ statements, figures }) => [
    ...statements.flatMap(({ sources, sentences }) => [...sources, ...sentences.map(({ source }) => source)]),
    ...figures.flatMap(({ values }) => values.flatMap(({ sources }) => sources)),
  ]);
}

function sectionText(brief: BriefDocument, id: string): string {
  return JSON.stringify(brief.sections.find((section) => section.id === id) ?? "");
}

describe("a brief", () => {
  it("gives every statement a source number and lists every number once, in the order of first use", () => {
    const brief = buildBrief(DATA, MAKING);
    for (const { statements } of brief.sections) for (const { sources } of statements) expect(sources.length).toBeGreaterThan(0);
    const listed = brief.sources.map(({ number }) => number);
    expect(listed).toEqual(listed.map((_, index) => index + 1));
    expect([...new Set(allNumbers(brief))].sort()).toEqual([...listed].sort());
  });

  it("puts only a publisher's own words in quotation marks, and names a digest as our summary", () => {
    const markdown = briefMarkdown(buildBrief(DATA, MAKING));
    expect([...markdown.matchAll(/“([^”]*)”/g)].map((match) => match[1])).toEqual(["P signed a memorandum."]);
    expect(markdown).toContain("Our summary of the article: *Title of one*");
    expect(markdown).toContain("address not known");
    expect(markdown).toContain("<https://example.org/article>");
  });

  it("calls a plan a plan, apart from what is reported", () => {
    const brief = buildBrief(DATA, MAKING);
    expect(sectionText(brief, "plans")).toContain("planned");
    expect(sectionText(brief, "agreements")).not.toContain("Japan");
  });

  it("keeps those who were only at the same event apart from meetings, and says that no meeting is recorded", () => {
    const brief = buildBrief(DATA, MAKING);
    expect(sectionText(brief, "met")).toBe('""');
    expect(sectionText(brief, "together")).toContain("at the same event");
    expect(sectionText(brief, "unknown")).toContain("No meeting is recorded");
    expect(sectionText(brief, "unknown")).toContain("South Korea");
  });

  it("says what is undated, what was left out and over what was searched", () => {
    const unknown = sectionText(buildBrief(DATA, MAKING), "unknown");
    expect(unknown).toContain("2 of 2 relations are undated");
    expect(unknown).toContain("Left out of this brief: 4 partners");
    expect(unknown).toContain("35 documents");
  });

  it("is written in Vietnamese when asked, with the digest in its own language", () => {
    const markdown = briefMarkdown(buildBrief(DATA, { ...MAKING, language: "VI" }));
    expect(markdown).toContain("## Những điều chưa rõ");
    expect(markdown).toContain("P means to work with Japan.");
    expect(markdown).toContain("bằng tiếng Anh");
  });

  it("lets no name speak Markdown", () => {
    const hostile = { ...DATA, subjects: [exampleEntity("province:p", { name: "[x](javascript:alert(1)) *P*" })] };
    expect(briefMarkdown(buildBrief(hostile, MAKING))).toContain("\\[x\\](javascript:alert(1)) \\*P\\*");
  });

  it("lets no address end before its end", () => {
    const brief = buildBrief(DATA, MAKING);
    const addressed = (address: string): string =>
      briefMarkdown({ ...brief, sources: brief.sources.map((source) => ({ ...source, address })) });
    expect(addressed("https://example.org/a> *b* <c")).toContain("<https://example.org/a%3E%20*b*%20%3Cc>");
    expect(addressed("no address> *b*")).toContain("no address\\> \\*b\\*.");
  });

  it("stands side by side where figures contradict one another", () => {
    const figure = (id: string, value: number, other: string): BriefData["figures"][number] => ({
      ...exampleName(id, "Free trade agreements of Vietnam"),
      aliases: [],
      summary: null,
      degree: 1,
      neighbourCounts: [],
      neighbourTotal: 0,
      measure: "free trade agreements",
      value,
      unit: null,
      currency: null,
      modifier: null,
      change: null,
      base: null,
      rank: null,
      start: null,
      end: null,
      also: [],
      disputedBy: [exampleName(other)],
    });
    const figures = [figure("figure:a", 15, "figure:b"), figure("figure:b", 16, "figure:a")];
    const brief = buildBrief({ ...DATA, figures }, MAKING);
    const rows = brief.sections.find(({ id }) => id === "figures")?.figures ?? [];
    expect(rows.map(({ values, isDisputed }) => [values.map(({ text }) => text), isDisputed])).toEqual([[["15", "16"], true]]);
  });
});

describe("the subject of a brief", () => {
  const shown = { entities: ["province:p"], relations: [] };
  const selecting = (entities: string[]): ReturnType<typeof subjectOf> =>
    subjectOf({ selection: { entities, relations: [] }, known: Lookup.of<Relation>(), pairs: new Map(), shown });

  it("is the entity, the pair or all that is selected, else what is shown, else nothing", () => {
    expect(selecting(["a"])).toEqual({ about: "entity", id: "a" });
    expect(selecting(["a", "b"])).toEqual({ about: "pair", ids: ["a", "b"] });
    expect(selecting(["a", "b", "c"])?.about).toBe("selection");
    expect(selecting([])).toEqual({ about: "selection", ...shown });
    const nothing = {
      selection: EMPTY_VIEW.selection,
      known: Lookup.of<Relation>(),
      pairs: new Map(),
      shown: { entities: [], relations: [] },
    };
    expect(subjectOf(nothing)).toBeUndefined();
  });

  const facts = ["official:a", "official:b", "official:c"].map((id) => exampleRelation(id, "ATTENDED", "meeting:m"));
  const line = {
    id: "met|official:a|official:b",
    grade: "MET",
    a: "official:a",
    b: "official:b",
    events: ["meeting:m"],
    persons: [],
  } as const;
  const picture = {
    known: Lookup.of(byId(facts)),
    shown: { entities: [], relations: facts.map(({ id }) => id) },
  };
  const selected = (own: DrawnPair["own"], ...relations: string[]): ReturnType<typeof subjectOf> =>
    subjectOf({ ...picture, selection: { entities: [], relations }, pairs: new Map([[line.id, { ...line, own }]]) });

  it("is the two who met where their line is selected", () => {
    expect(selected([], line.id)).toEqual({ about: "pair", ids: ["official:a", "official:b"] });
  });

  it("names facts of the data where a line of the picture stands for them", () => {
    const [first, second, third] = facts.map(({ id }) => id);
    expect(selected([exampleName("official:c")], line.id)).toMatchObject({ about: "selection", relations: [first, second, third] });
    expect(selected([], line.id, `split|x|y|${third}`)).toMatchObject({ about: "selection", relations: [first, second, third] });
  });
});

describe("a citation", () => {
  it("holds the relation in words, whose sentence it is, its source, data version and link", () => {
    const text = citationText(PLAN, PLAN.evidence, { language: "EN", dataVersion: "7-abc", link: "http://127.0.0.1:4000/#v=1" });
    expect(text).toContain("(planned; undated).");
    expect(text).toContain("In our summary: P means to work with Japan.");
    expect(text).toContain("Our summary of the article: Title of one. VietnamPlus, 20 Dec 2023, in English. address not known");
    expect(text).toContain("data version 7-abc. http://127.0.0.1:4000/#v=1");
    expect(text).not.toMatch(/[“”"]/);
  });

  it("quotes a publisher's own words", () => {
    const text = citationText(PARTY, PARTY.evidence, { language: "VI", dataVersion: "7-abc", link: "x" });
    expect(text).toContain("“P signed a memorandum.”");
    expect(text).toContain("https://example.org/article");
  });
});
