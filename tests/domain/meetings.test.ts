import { describe, expect, it } from "@jest/globals";

import type { EntityId } from "../../domain/ids.ts";
import { createPairing, type MeetingPair, type MeetingQuestion } from "../../domain/meetings.ts";
import type { OfficeHeld } from "../../domain/offices.ts";
import type { MeetingEvent, MeetingFacts, Participation } from "../../domain/presence.ts";
import { finish } from "../../domain/steps.ts";
import { createStructure, type StructureLink } from "../../domain/structure.ts";

const [AN, BINH, TARO, UNKNOWN] = ["official:an", "official:binh", "official:taro", "official:unknown"] as const;

interface World {
  readonly events?: readonly MeetingEvent[];
  readonly parts: readonly Participation[];
  readonly offices?: Readonly<Record<string, readonly OfficeHeld[]>>;
  readonly links?: readonly StructureLink[];
}

/** `part("official:an ATTENDED meeting:m", { onBehalfOf })` */
function part(words: `${EntityId} ${Participation["type"]} ${EntityId}`, more: Partial<Participation> = {}): Participation {
  const [actor, type, event] = words.split(" ") as [EntityId, Participation["type"], EntityId];
  return { actor, type, event, ...more };
}

function toFacts({ events, parts, offices = {}, links = [] }: World): MeetingFacts {
  const ids = [...new Set(parts.map(({ event }) => event))];
  return {
    events: events ?? ids.map((id) => ({ id, start: "2023-11-02", end: "2023-11-02" })),
    participations: new Map(ids.map((id) => [id, parts.filter(({ event }) => event === id)])),
    offices: new Map(Object.entries(offices) as [EntityId, readonly OfficeHeld[]][]),
    structure: createStructure(links, ["country:vn"]),
  };
}

function ask(world: World, question: Partial<MeetingQuestion> = {}): readonly MeetingPair[] {
  const facts = toFacts(world);
  const pairing = createPairing(facts, { level: "PERSON", grades: ["MET", "SAME_DELEGATION", "SAME_EVENT"], ...question });
  facts.events.forEach((event) => finish(pairing.add(event)));
  return finish(pairing.pairs());
}

function grades(world: World, question: Partial<MeetingQuestion> = {}): readonly string[] {
  return ask(world, question).map(({ a, b, grade }) => `${a.split(":")[1]} ${b.split(":")[1]} ${grade}`);
}

const office = (of: EntityId, more: Partial<OfficeHeld> = {}): OfficeHeld => ({ of, observed: [], ...more });

describe("createPairing", () => {
  it("says that people of different sides at a meeting met", () => {
    expect(
      grades({
        parts: [
          part(`${AN} ATTENDED meeting:m`, { onBehalfOf: "country:vn" }),
          part(`${TARO} ATTENDED meeting:m`, { onBehalfOf: "country:jp" }),
        ],
      }),
    ).toEqual(["an taro MET"]);
  });

  it("never says that people of one side met, also where one side is a structural part of the other", () => {
    const links: readonly StructureLink[] = [{ child: "organization:dfa", type: "PART_OF", parent: "province:vn-sg" }];
    expect(
      grades({
        links,
        parts: [
          part(`${AN} ATTENDED meeting:m`, { onBehalfOf: "organization:dfa" }),
          part(`${BINH} HOSTED meeting:m`, { onBehalfOf: "province:vn-sg" }),
          part("official:cuong ATTENDED meeting:m", { onBehalfOf: "country:vn" }),
        ],
      }),
    ).toEqual(["an binh SAME_DELEGATION", "an cuong SAME_DELEGATION", "binh cuong SAME_DELEGATION"]);
  });

  it("counts an organisation for the territory that owns it, never for the one where it stands", () => {
    const world: World = {
      links: [
        { child: "organization:firm", type: "LOCATED_IN", parent: "country:kr" },
        { child: "organization:department", type: "PART_OF", parent: "province:vn-sg" },
      ],
      parts: [part("organization:firm ATTENDED meeting:m"), part("organization:department HOSTED meeting:m")],
    };
    expect(grades(world, { level: "ORGANIZATION" })).toEqual(["department firm MET"]);
    expect(grades(world, { level: "TERRITORY" })).toEqual([]);
  });

  it("says no more than same event where a side is not known", () => {
    expect(
      grades({ parts: [part(`${AN} ATTENDED meeting:m`, { onBehalfOf: "country:vn" }), part(`${UNKNOWN} ATTENDED meeting:m`)] }),
    ).toEqual(["an unknown SAME_EVENT"]);
  });

  it("takes the side of a person from the territory of the office held on that day", () => {
    const links: readonly StructureLink[] = [
      { child: "organization:mofa", type: "PART_OF", parent: "country:vn" },
      { child: "organization:embassy", type: "REPRESENTS", parent: "country:jp" },
      { child: "organization:embassy", type: "LOCATED_IN", parent: "province:vn-hn" },
    ];
    const offices = {
      [AN]: [office("organization:mofa", { observed: ["2023-10"] })],
      [TARO]: [office("country:vn", { start: "2015", end: "2016" }), office("organization:embassy", { start: "2023" })],
    };
    const parts = [part(`${AN} ATTENDED meeting:m`), part(`${TARO} ATTENDED meeting:m`)];
    expect(grades({ links, offices, parts })).toEqual(["an taro MET"]);
    expect(grades({ links, offices, parts }, { level: "ORGANIZATION" })).toEqual(["embassy mofa MET"]);
    expect(ask({ links, offices, parts }, { level: "TERRITORY" })).toEqual([
      expect.objectContaining({ a: "country:jp", b: "country:vn", grade: "MET", persons: [AN, TARO] }),
    ]);
  });

  it("holds that an embassy and the city where it stands are two sides", () => {
    const links: readonly StructureLink[] = [
      { child: "organization:embassy", type: "REPRESENTS", parent: "country:jp" },
      { child: "organization:embassy", type: "LOCATED_IN", parent: "province:vn-hn" },
    ];
    expect(
      grades({
        links,
        parts: [
          part(`${AN} HOSTED meeting:m`, { onBehalfOf: "province:vn-hn" }),
          part(`${TARO} ATTENDED meeting:m`, { onBehalfOf: "organization:embassy" }),
        ],
      }),
    ).toEqual(["an taro MET"]);
  });

  it("says of a visit that host and guest met, and that guests came together", () => {
    expect(
      grades({
        parts: [
          part(`${AN} HOSTED visit:v`, { onBehalfOf: "country:vn" }),
          part(`${TARO} ATTENDED visit:v`, { onBehalfOf: "country:jp" }),
          part("official:yuki ATTENDED visit:v", { onBehalfOf: "country:jp" }),
          part("official:zoe ATTENDED visit:v", { onBehalfOf: "country:fr" }),
        ],
      }),
    ).toEqual(["an taro MET", "an yuki MET", "an zoe MET", "taro yuki SAME_DELEGATION", "taro zoe SAME_EVENT", "yuki zoe SAME_EVENT"]);
  });

  it("says of a conference that two met only where both signed one agreement on different sides", () => {
    const [vn, jp] = [{ onBehalfOf: "country:vn" }, { onBehalfOf: "country:jp" }] as const;
    const parts = [
      part(`${AN} SIGNED conference:c`, { ...vn, agreement: "agreement:x" }),
      part(`${TARO} SIGNED conference:c`, { ...jp, agreement: "agreement:x" }),
      part(`${BINH} ATTENDED conference:c`, vn),
      part("official:witness SIGNED conference:c", jp),
    ];
    expect(grades({ parts })).toEqual([
      "an binh SAME_DELEGATION",
      "an taro MET",
      "an witness SAME_EVENT",
      "binh taro SAME_EVENT",
      "binh witness SAME_EVENT",
      "taro witness SAME_DELEGATION",
    ]);
    expect(grades({ parts }, { grades: ["MET"] })).toEqual(["an taro MET"]);
  });

  it("does not say that two provinces met where both received a guest from abroad", () => {
    const [sg, hn, jp] = [{ onBehalfOf: "province:vn-sg" }, { onBehalfOf: "province:vn-hn" }, { onBehalfOf: "country:jp" }] as const;
    const domestic = [part(`${AN} ATTENDED meeting:m`, sg), part(`${BINH} ATTENDED meeting:m`, hn)];
    expect(grades({ parts: domestic })).toEqual(["an binh MET"]);
    expect(grades({ parts: [...domestic, part(`${TARO} ATTENDED meeting:m`, jp)] })).toEqual([
      "an binh SAME_DELEGATION",
      "an taro MET",
      "binh taro MET",
    ]);
  });

  it("counts distinct events, newest first, with the first start and the last end as printed", () => {
    const both = (event: EntityId): readonly Participation[] => [
      part(`${AN} ATTENDED ${event}`, { onBehalfOf: "country:vn" }),
      part(`${TARO} HOSTED ${event}`, { onBehalfOf: "country:jp" }),
      part(`${TARO} ATTENDED ${event}`, { onBehalfOf: "country:jp" }),
    ];
    const events: readonly MeetingEvent[] = [
      { id: "meeting:old", start: "2021-05-03", end: "2021-05-04" },
      { id: "meeting:year", start: "2021", end: "2021" },
      { id: "meeting:undated" },
      { id: "meeting:new", start: "2023-11", end: "2023-11" },
    ];
    expect(ask({ events, parts: events.flatMap(({ id }) => both(id)) })).toEqual([
      {
        a: AN,
        b: TARO,
        grade: "MET",
        count: 4,
        first: "2021",
        last: "2023-11",
        events: ["meeting:new", "meeting:year", "meeting:old", "meeting:undated"],
        persons: [],
      },
    ]);
  });

  it("puts the participant first and its newest meeting on top", () => {
    const [vn, jp, la] = [{ onBehalfOf: "country:vn" }, { onBehalfOf: "country:jp" }, { onBehalfOf: "country:la" }] as const;
    const events: readonly MeetingEvent[] = [
      { id: "meeting:old", start: "2021", end: "2021" },
      { id: "meeting:new", start: "2023", end: "2023" },
    ];
    const parts = [
      part(`${TARO} ATTENDED meeting:old`, jp),
      part(`${AN} ATTENDED meeting:old`, vn),
      part(`${TARO} ATTENDED meeting:new`, jp),
      part(`${BINH} ATTENDED meeting:new`, la),
    ];
    expect(grades({ events, parts }, { participant: TARO })).toEqual(["taro binh MET", "taro an MET"]);
    expect(grades({ events, parts }, { participant: TARO, other: AN })).toEqual(["taro an MET"]);
    expect(grades({ events, parts })).toEqual(["an taro MET", "binh taro MET"]);
  });

  it("drops a pair of an organisation with itself and names the persons behind the others", () => {
    const offices = { [AN]: [office("organization:a")], [BINH]: [office("organization:a")], [TARO]: [office("organization:b")] };
    const parts = [part(`${AN} ATTENDED meeting:m`), part(`${BINH} ATTENDED meeting:m`), part(`${TARO} ATTENDED meeting:m`)];
    const pairs = ask({ offices, parts }, { level: "ORGANIZATION" });
    expect(pairs).toEqual([
      expect.objectContaining({ a: "organization:a", b: "organization:b", grade: "MET", count: 1, persons: [AN, BINH, TARO] }),
    ]);
  });
});
