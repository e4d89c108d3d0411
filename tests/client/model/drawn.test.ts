import { describe, expect, it } from "@jest/globals";
import { drawnOf, wholeOf } from "../../../client/model/drawn.ts";
import type { Entity, Relation } from "../../../client/model/entity.ts";
import { foldRelations } from "../../../client/model/folding.ts";
import { NO_FOLDS, pairKey, type Folds } from "../../../client/model/folds.ts";
import type { Known } from "../../../client/model/known.ts";
import { listKey, type MeetingPair } from "../../../client/model/meetingLists.ts";
import { undrawnHops } from "../../../client/model/undrawnHops.ts";
import { EMPTY_VIEW, NO_FILTERS, type View } from "../../../client/model/view.ts";
import { visibleOf } from "../../../client/model/visible.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";

function province(id: string, validTo: string | null): Entity {
  return { ...exampleEntity(id), validFrom: null, validTo };
}

const ENTITIES = [
  exampleEntity("official:a"),
  exampleEntity("official:b"),
  exampleEntity("official:c"),
  exampleEntity("organization:m"),
  exampleEntity("meeting:one", { start: "2023-02-01" }),
  exampleEntity("meeting:two", { start: "2024-05-01" }),
  exampleEntity("conference:big", { start: "2024-06-01" }),
  province("province:old", "2025-06-30"),
  province("province:gone", "2025-06-30"),
  province("province:new", null),
  province("province:east", null),
  exampleEntity("country:jp"),
];
const RELATIONS = [
  exampleRelation("official:a", "ATTENDED", "meeting:one", { start: "2023-02-01", end: "2023-02-01" }),
  exampleRelation("official:b", "ATTENDED", "meeting:one", { start: "2023-02-01", end: "2023-02-01" }),
  exampleRelation("official:a", "ATTENDED", "meeting:two", { start: "2024-05-01", end: "2024-05-01" }),
  exampleRelation("official:b", "ATTENDED", "meeting:two", { start: "2024-05-01", end: "2024-05-01" }),
  exampleRelation("official:a", "ATTENDED", "conference:big"),
  exampleRelation("official:c", "ATTENDED", "conference:big"),
  exampleRelation("official:a", "HOLDS_OFFICE", "organization:m"),
  exampleRelation("organization:m", "PART_OF", "province:old"),
  exampleRelation("province:old", "COOPERATED_WITH", "country:jp"),
  exampleRelation("province:gone", "COOPERATED_WITH", "country:jp"),
  exampleRelation("province:old", "COOPERATED_WITH", "province:gone"),
];

function pair(...[grade, a, b, events, persons]: [MeetingPair["grade"], string, string, string[], string[]]): MeetingPair {
  return { grade, a, b, events, persons };
}

const PEOPLE = ["official:a", "official:b"];
const KNOWN: Known = {
  entities: Lookup.of(byId(ENTITIES)),
  relations: Lookup.of(byId(RELATIONS)),
  ties: Lookup.of([
    ["official:a", [{ type: "HOLDS_OFFICE", target: exampleName("organization:m") }]],
    ["organization:m", [{ type: "PART_OF", target: exampleName("province:old") }]],
  ]),
  meetings: {
    [listKey("PERSON", "MET")]: {
      total: 1,
      pairs: [pair("MET", "official:a", "official:b", ["meeting:two", "meeting:one", "meeting:elsewhere"], [])],
    },
    [listKey("PERSON", "SAME_EVENT")]: { total: 1, pairs: [pair("SAME_EVENT", "official:a", "official:c", ["conference:big"], [])] },
    [listKey("TERRITORY", "MET")]: {
      total: 2,
      pairs: [
        pair("MET", "country:jp", "province:old", ["meeting:one"], PEOPLE),
        pair("MET", "country:jp", "province:gone", ["meeting:two"], PEOPLE),
      ],
    },
  },
  successors: { "province:old": ["province:new"], "province:gone": ["province:new"] },
};

const MEMBERS = ENTITIES.map(({ id }) => id).filter((id) => id !== "province:new" && id !== "province:east");
const VIEW: View = { ...EMPTY_VIEW, entities: MEMBERS, relations: RELATIONS.map(({ id }) => id) };

function folded(folds: Partial<Folds>, more: Partial<View> = {}): View {
  return { ...VIEW, folds: { ...NO_FOLDS, all: true, ...folds }, ...more };
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

function met(view: View, known = KNOWN): Relation[] {
  return drawnOf(view, known).relations.filter(({ type }) => type === "MET");
}

describe("drawnOf", () => {
  it("draws events as one line between two who met, with count and years, and leaves an event that nobody met at", () => {
    const drawn = drawnOf(folded({}), KNOWN);
    const [line] = drawn.relations.filter(({ type }) => type === "MET");
    expect(line).toMatchObject({ id: "met|official:a|official:b", start: "2023-02-01", end: "2024-05-01", times: 2 });
    expect(line?.words).toEqual({ en: "met ×2, 2023–24", vi: "đã gặp 2 lần, 2023–24" });
    expect(drawn.pairs.get("met|official:a|official:b")?.events).toEqual(["meeting:two", "meeting:one"]);
    expect(idsOf(drawn.entities)).not.toContain("meeting:one");
    expect(idsOf(drawn.entities)).toContain("conference:big");
    expect(drawn.meetings).toEqual({ folded: 2, left: 1, present: 0 });
  });

  it("joins those at the same event only when asked, with the event's name, and never those of one delegation", () => {
    const drawn = drawnOf(folded({ sameEvent: true }), KNOWN);
    expect(drawn.relations.find(({ id }) => id === "same|official:a|official:c")?.words?.en).toBe("big");
    expect(idsOf(drawn.entities)).not.toContain("conference:big");
    const delegation = { total: 1, pairs: [pair("SAME_DELEGATION", "official:a", "official:b", ["meeting:one"], [])] };
    expect(met(folded({}), { ...KNOWN, meetings: { [listKey("PERSON", "MET")]: delegation } })).toEqual([]);
  });

  it("folds one event of many, and leaves one of many unfolded", () => {
    expect(drawnOf(folded({ all: false, except: ["meeting:one"] }), KNOWN).meetings.folded).toBe(1);
    const open = drawnOf(folded({ except: ["meeting:one"] }), KNOWN);
    expect(idsOf(open.entities)).toContain("meeting:one");
    expect(idsOf(open.relations)).toContain("met|official:a|official:b");
  });

  it("draws territories for the persons behind a pair, and drops who is drawn for nothing else", () => {
    const without = folded({ level: "TERRITORY" }, { entities: MEMBERS.filter((id) => id !== "conference:big") });
    const { entities, relations } = drawnOf(without, KNOWN);
    expect(idsOf(relations)).toContain("met|country:jp|province:old");
    for (const id of ["official:a", "official:b", "organization:m"]) expect(idsOf(entities)).not.toContain(id);
    // At an event that stays, they stay too.
    expect(idsOf(drawnOf(folded({ level: "TERRITORY" }), KNOWN).entities)).toEqual(
      expect.arrayContaining(["official:a", "conference:big"]),
    );
  });

  it("honours filters of time, type and kind in what is folded", () => {
    const later = folded({}, { filters: { ...NO_FILTERS, from: "2024", undated: false } });
    expect(drawnOf(later, KNOWN).pairs.get("met|official:a|official:b")?.events).toEqual(["meeting:two"]);
    const hidden = drawnOf(folded({}, { filters: { ...NO_FILTERS, types: ["MET"] } }), KNOWN);
    expect(idsOf(hidden.relations)).not.toContain("met|official:a|official:b");
    expect(idsOf(hidden.entities)).not.toContain("meeting:one");
    expect(met(folded({}, { filters: { ...NO_FILTERS, kinds: ["OFFICIAL"] } }))).toEqual([]);
    expect(met(folded({}, { hidden: ["official:b"] }))).toEqual([]);
    expect(idsOf(wholeOf(later, KNOWN).relations)).toContain("met|official:a|official:b");
  });

  it("lets an event go with its meetings where filters take them all, and never shows more than there is without filters", () => {
    const place = exampleRelation("meeting:one", "TOOK_PLACE_IN", "country:jp");
    const known = { ...KNOWN, relations: KNOWN.relations.with(byId([place])) };
    for (const level of ["PERSON", "TERRITORY"] as const) {
      const view = folded({ level }, { relations: [...VIEW.relations, place.id] });
      const filters = [
        { types: ["ATTENDED"] },
        { types: ["HOLDS_OFFICE"] },
        { from: "2024", undated: false },
        { from: "2030" },
        { minDegree: 1 },
      ];
      for (const filter of filters) {
        const filtered = { ...view, filters: { ...NO_FILTERS, ...filter } };
        const [shown, whole] = [drawnOf(filtered, known), wholeOf(filtered, known)];
        expect(idsOf(whole.entities)).toEqual(expect.arrayContaining(idsOf(shown.entities)));
        expect(idsOf(whole.relations)).toEqual(expect.arrayContaining(idsOf(shown.relations)));
      }
    }
    const without = drawnOf(
      folded({}, { relations: [...VIEW.relations, place.id], filters: { ...NO_FILTERS, types: ["ATTENDED"] } }),
      known,
    );
    expect(idsOf(without.entities)).not.toContain("meeting:one");
    expect(without.meetings).toMatchObject({ folded: 0, left: 0 });
  });

  it("names behind a line the persons of the events that are drawn, where the view knows who took part", () => {
    const persons = ["official:a", "official:b", "official:c"];
    const events = ["meeting:one", "conference:big"];
    const meetings = { [listKey("TERRITORY", "MET")]: { total: 1, pairs: [pair("MET", "country:jp", "province:old", events, persons)] } };
    const known = { ...KNOWN, meetings };
    const personsAt = (view: View): readonly string[] | undefined => drawnOf(view, known).pairs.get("met|country:jp|province:old")?.persons;
    expect(personsAt(folded({ level: "TERRITORY" }))).toEqual(persons);
    expect(personsAt(folded({ level: "TERRITORY", except: ["conference:big"] }))).toEqual(PEOPLE);
    expect(personsAt(folded({ level: "TERRITORY", except: ["conference:big"] }, { relations: [] }))).toEqual(persons);
  });

  it("draws provinces of today, joins their meetings, and keeps each fact's own province", () => {
    const drawn = drawnOf(folded({ level: "TERRITORY" }, { asOfToday: true }), KNOWN);
    expect(idsOf(drawn.entities)).toContain("province:new");
    expect(idsOf(drawn.entities)).not.toContain("province:old");
    const line = drawn.relations.find(({ id }) => id === "met|country:jp|province:new");
    expect(line).toMatchObject({ times: 2, asOwn: { en: "as old, gone" } });
    expect(drawn.ownEnds.get("cooperated_with:province:old-country:jp")?.map(({ id }) => id)).toEqual(["province:old"]);
    expect(idsOf(drawn.standsFor.get("province:new") ?? [])).toEqual(["province:old", "province:gone"]);
    expect(drawn.within).toBe(1);
  });

  it("draws a relation once for each unit that a province was split into", () => {
    const split = { ...KNOWN, successors: { ...KNOWN.successors, "province:old": ["province:new", "province:east"] } };
    const { relations } = drawnOf({ ...VIEW, asOfToday: true }, split);
    const lines = relations.filter(({ id }) => id.endsWith("cooperated_with:province:old-country:jp"));
    expect(lines.map(({ source }) => source.id)).toEqual(["province:new", "province:east"]);
    expect(new Set(idsOf(relations)).size).toBe(relations.length);
  });

  it("is what the filters leave where nothing is folded", () => {
    const { entities, relations } = drawnOf(VIEW, KNOWN);
    expect(idsOf(entities)).toEqual(MEMBERS);
    expect(relations).toHaveLength(RELATIONS.length);
  });
});

describe("undrawnHops", () => {
  it("tells a hop that a filter took from one that is folded, and counts none that is drawn in parts", () => {
    const split = { ...KNOWN, successors: { ...KNOWN.successors, "province:old": ["province:new", "province:east"] } };
    const view = folded({}, { asOfToday: true, filters: { ...NO_FILTERS, types: ["HOLDS_OFFICE"] } });
    const hops = [
      "attended:official:a-meeting:one",
      "holds_office:official:a-organization:m",
      "cooperated_with:province:old-country:jp",
      "attended:official:a-conference:big",
    ].map((id) => ({ id }));
    const pictures = { drawn: drawnOf(view, split), left: visibleOf(view, split.entities, split.relations) };
    expect(undrawnHops(hops, pictures)).toEqual({ filtered: 1, folded: 1 });
  });
});

describe("foldRelations", () => {
  it("draws parallel relations as one, and one by one where the reader asked for it", () => {
    const twice = [RELATIONS[8], RELATIONS[8]].flatMap((relation, at) => (relation === undefined ? [] : [{ ...relation, id: `r:${at}` }]));
    expect(foldRelations(twice)).toHaveLength(1);
    expect(foldRelations(twice, [pairKey("country:jp", "province:old")])).toHaveLength(2);
  });
});
