import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { NextPage, Origin } from "../../../client/model/origins.ts";
import { originsText, readOriginsText } from "../../../client/model/originsLink.ts";
import { fromPermalink, toPermalink } from "../../../client/model/permalink.ts";
import { EMPTY_VIEW, type View } from "../../../client/model/view.ts";

const VIEW: View = {
  entities: ["province:vn-54", "country:jp"],
  relations: ["exports_to:3fa91c02b7d4", "partner_of:1"],
  positions: { "province:vn-54": { x: -120, y: 40 }, "country:jp": { x: 300, y: 0 }, "country:vn": { x: 7, y: 9 } },
  bands: [],
  layout: "twoSides",
  origins: [
    { by: "answer", entities: ["province:vn-54"], relations: ["exports_to:3fa91c02b7d4", "partner_of:1"] },
    { by: "hand", entities: ["country:jp"], relations: [] },
  ],
  hidden: ["province:vn-54"],
  pins: ["country:jp"],
  asOfToday: true,
  folds: { level: "TERRITORY", all: true, except: ["meeting:m"], sameEvent: true, apart: ["country:jp province:vn-54"] },
  filters: {
    kinds: ["TOPIC"],
    types: ["PART_OF"],
    modalities: ["HOPED"],
    from: "2023-05",
    to: "2024",
    undated: false,
    minDegree: 3,
    minSources: 2,
  },
  spotlight: ["partner_of:1"],
  selection: { entities: ["country:jp"], relations: ["partner_of:1", "met|country:jp|country:vn"] },
  question: { id: "partners-of", slots: { province: "province:vn-54" } },
};

describe("permalink", () => {
  it("restores the view that it was made from", () => {
    const { bands, ...linked } = VIEW;
    expect(bands).toEqual([]);
    expect(fromPermalink(`#${toPermalink(VIEW)}`)).toEqual(linked);
  });

  it("keeps hidden and pinned what is drawn for others, and nothing that is not drawn", () => {
    const view = { ...VIEW, hidden: ["country:vn"], pins: ["country:jp", "country:vn"] };
    expect(fromPermalink(toPermalink(view))).toMatchObject({ hidden: ["country:vn"], pins: ["country:jp", "country:vn"] });
    expect(fromPermalink(toPermalink({ ...view, hidden: ["country:us"], pins: ["country:us"] }))).toMatchObject({ hidden: [], pins: [] });
  });

  it("is empty for an empty view", () => {
    expect(toPermalink(EMPTY_VIEW)).toBe("");
    expect(fromPermalink("")).toBeUndefined();
  });

  it.each(["#v=2&n=country:jp", "#%E0%A4%A", "#v=1&n=<script>&l=spiral&hk=NOTHING"])("leaves out what it cannot read: %s", (fragment) => {
    expect(fromPermalink(fragment)?.entities ?? []).toEqual([]);
  });
});

describe("what brought the members of a view", () => {
  const members = {
    entities: Array.from({ length: 80 }, (_, index) => `topic:t${index}`),
    relations: Array.from({ length: 120 }, (_, index) => `concerns:${index}`),
  };
  const origin = fc.record(
    {
      by: fc.constantFrom<Origin["by"]>("answer", "hand", "expansion"),
      entities: fc.subarray(members.entities),
      relations: fc.subarray(members.relations),
      parent: fc.constantFrom(...members.entities),
    },
    { requiredKeys: ["by", "entities", "relations"] },
  );
  const next = fc.record(
    {
      order: fc.constantFrom<NextPage["order"]>("newest", "connected"),
      first: fc.integer({ min: 1, max: 1000 }),
      left: fc.integer({ min: 1, max: 100_000 }),
      types: fc.subarray(["ATTENDED", "HELD_IN"], { minLength: 1 }),
      kinds: fc.subarray<EntityKind>(["PROVINCE", "MEETING"], { minLength: 1 }),
    },
    { requiredKeys: ["order", "first", "left"] },
  );
  const expansion: Origin = { by: "expansion", parent: "topic:t7", entities: ["topic:t8", "topic:t9"], relations: ["concerns:3"] };

  it("is the same after the way through a link, so that an expansion can be taken back, and go on, there", () => {
    fc.assert(
      fc.property(fc.array(origin), fc.option(next, { nil: undefined }), (others, page) => {
        const origins: Origin[] = [...others, page === undefined ? expansion : { ...expansion, next: page }];
        expect(readOriginsText(originsText(origins, members), members)).toEqual(origins);
        const view = { ...EMPTY_VIEW, ...members, origins };
        expect(fromPermalink(toPermalink(view))?.origins).toEqual(origins);
      }),
      { numRuns: 50 },
    );
  });

  it.each(["e:0", "x:0:0:0", "e:0:0:0;nothing", ""])("is not guessed from what cannot be read: %s", (text) => {
    expect(readOriginsText(text, members)).toBeUndefined();
  });
});
