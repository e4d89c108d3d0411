import { describe, expect, it } from "@jest/globals";

import type { EntityId } from "../../domain/ids.ts";
import type { OfficeHeld } from "../../domain/offices.ts";
import type { PartnerFact } from "../../domain/partnerFacts.ts";
import { createPartnership, type Partner, type PartnerQuestion } from "../../domain/partners.ts";
import { finish } from "../../domain/steps.ts";
import { createStructure, type StructureLink } from "../../domain/structure.ts";
import { createRollUp, type Succession } from "../../domain/successions.ts";

const [EAST, WEST, NEW] = ["province:east", "province:west", "province:new"] as const;
const [VN, JP] = ["country:vn", "country:jp"] as const;

interface World {
  readonly facts: readonly PartnerFact[];
  readonly links?: readonly StructureLink[];
  readonly offices?: Readonly<Record<string, readonly OfficeHeld[]>>;
  readonly successions?: readonly Succession[];
  readonly viaChildren?: boolean;
}

function meeting(actors: readonly EntityId[], more: Partial<PartnerFact> = {}): PartnerFact {
  const dating = { start: "2023-11-02", end: "2023-11-02" };
  return { id: "meeting:m", type: "MEETING", dating, isDirect: false, parts: actors.map((actor) => ({ actor })), ...more };
}

function direct(source: EntityId, target: EntityId, more: Partial<PartnerFact> = {}): PartnerFact {
  return meeting([source, target], { id: "partner-of:1", type: "PARTNER_OF", isDirect: true, ...more });
}

function partnersOf(id: EntityId, world: World, question: Partial<PartnerQuestion> = {}): readonly Partner[] {
  const { facts, links = [], offices = {}, successions = [], viaChildren = true } = world;
  const partnership = createPartnership({
    offices: new Map(Object.entries(offices) as [EntityId, readonly OfficeHeld[]][]),
    structure: createStructure(links, [VN]),
    viaChildren,
    standsAs: createRollUp(successions),
  });
  facts.forEach((fact) => partnership.add(fact));
  return finish(partnership.partnersOf(id, { kinds: ["PROVINCE", "COUNTRY", "LOCALITY", "ORGANIZATION"], undated: true, ...question }));
}

const names = (partners: readonly Partner[]): readonly string[] => partners.map(({ entity, weight }) => `${entity} ${weight}`);

describe("partners", () => {
  it("stand by weight, then id, each fact counted once however many join in it", () => {
    const facts = [
      meeting([EAST, "country:fr", JP, "organization:embassy"]),
      direct(EAST, JP),
      direct(EAST, "country:be", { id: "partner-of:2" }),
    ];
    const links: readonly StructureLink[] = [{ child: "organization:embassy", type: "REPRESENTS", parent: JP }];
    expect(names(partnersOf(EAST, { facts, links }))).toEqual(["country:jp 2", "country:be 1", "country:fr 1", "organization:embassy 1"]);
  });

  it("are not the countries in which organisations only stand", () => {
    const links: readonly StructureLink[] = [{ child: "organization:firm", type: "LOCATED_IN", parent: JP }];
    expect(names(partnersOf(EAST, { facts: [meeting([EAST, "organization:firm"])], links }))).toEqual(["organization:firm 1"]);
  });

  it("are no whole and its part, but by what names both themselves", () => {
    expect(names(partnersOf(EAST, { facts: [meeting([EAST, WEST, JP])] }))).toEqual(["country:jp 1", "province:west 1"]);
    expect(names(partnersOf(EAST, { facts: [meeting([EAST, VN, JP])] }))).toEqual(["country:jp 1", "country:vn 1"]);
    expect(names(partnersOf(VN, { facts: [direct(VN, EAST)] }))).toEqual(["province:east 1"]);
  });

  it("are not made by one person with two offices, nor by a relation of one that is part of two", () => {
    const offices = {
      "official:an": [
        { of: EAST, observed: [] },
        { of: JP, observed: [] },
      ],
    };
    expect(names(partnersOf(EAST, { facts: [meeting(["official:an"])], offices }))).toEqual([]);
    expect(names(partnersOf(EAST, { facts: [meeting(["official:an", JP])], offices }))).toEqual(["country:jp 1"]);
    const links: readonly StructureLink[] = [
      { child: "organization:joint", type: "PART_OF", parent: EAST },
      { child: "organization:joint", type: "PART_OF", parent: JP },
    ];
    expect(names(partnersOf(EAST, { facts: [meeting(["organization:joint"])], links }))).toEqual(["country:jp 1"]);
    expect(names(partnersOf(EAST, { facts: [direct("organization:joint", "country:fr")], links }))).toEqual(["country:fr 1"]);
  });

  it("count officials only for the office of the day", () => {
    const offices = { "official:an": [{ of: EAST, start: "2010", end: "2015", observed: [] }] };
    const facts = [meeting(["official:an", JP])];
    expect(names(partnersOf(EAST, { facts, offices }))).toEqual([]);
    const then = [meeting(["official:an", JP], { dating: { start: "2012" } })];
    expect(names(partnersOf(EAST, { facts: then, offices }))).toEqual(["country:jp 1"]);
  });

  it("count the stated side, at events and not in direct relations", () => {
    const parts = [{ actor: "official:an", onBehalfOf: EAST } as const, { actor: JP } as const];
    expect(names(partnersOf(EAST, { facts: [meeting([], { parts })] }))).toEqual(["country:jp 1"]);
  });

  it("fold ended units into those of today, which are then no partners of each other", () => {
    const successions = [EAST, WEST].map((ended): Succession => ({ ended, successor: NEW }));
    const links: readonly StructureLink[] = [{ child: "organization:office", type: "PART_OF", parent: EAST }];
    const offices = { "official:an": [{ of: "organization:office", observed: [] } as const] };
    const facts = [meeting([EAST, WEST, JP, "official:an"])];
    expect(names(partnersOf(NEW, { facts, links, offices, successions }))).toEqual(["country:jp 1"]);
    expect(names(partnersOf(JP, { facts, links, offices, successions }, { kinds: ["PROVINCE", "COUNTRY"] }))).toEqual([
      "country:vn 1",
      "province:new 1",
    ]);
  });

  it("keep what may overlap the range, and undated facts where asked", () => {
    const facts = [
      direct(EAST, JP, { dating: { start: "2020" } }),
      direct(EAST, "country:fr", { id: "partner-of:2", dating: { end: "2019-05" } }),
      direct(EAST, "country:be", { id: "partner-of:3", dating: {} }),
    ];
    expect(names(partnersOf(EAST, { facts }, { from: "2023" }))).toEqual(["country:be 1", "country:jp 1"]);
    expect(names(partnersOf(EAST, { facts }, { to: "2019", undated: false }))).toEqual(["country:fr 1"]);
    expect(names(partnersOf(EAST, { facts }, { undated: false }))).toHaveLength(3);
  });

  it("print first and last as the sources do, and at most fifty facts, newest first", () => {
    const facts = Array.from({ length: 60 }, (_, index) =>
      direct(EAST, JP, { id: `partner-of:${String(index).padStart(2, "0")}`, dating: { observed: [String(1960 + index)] } }),
    );
    const [partner] = partnersOf(EAST, { facts: [...facts, direct(EAST, JP, { id: "partner-of:undated", dating: {} })] });
    expect(partner).toMatchObject({ weight: 61, first: "1960", last: "2019", byType: [{ type: "PARTNER_OF", count: 61 }] });
    expect(partner?.facts).toHaveLength(50);
    expect(partner?.facts[0]).toBe("partner-of:59");
    const dated = partnersOf(EAST, { facts: [direct(EAST, JP, { dating: { start: "2023-05", end: "2024" } }), meeting([EAST, JP])] });
    expect(dated[0]).toMatchObject({ first: "2023-05", last: "2024" });
  });
});

describe("createRollUp", () => {
  it("follows successions to the units of today, through several, and leaves a circle as it is", () => {
    const standsAs = createRollUp([
      { ended: "province:a", successor: "province:b" },
      { ended: "province:b", successor: "province:c" },
      { ended: "province:b", successor: "province:d" },
    ]);
    expect(standsAs("province:a")).toEqual(["province:c", "province:d"]);
    expect(standsAs("province:c")).toEqual(["province:c"]);
    expect(createRollUp([{ ended: "province:a", successor: "province:a" }])("province:a")).toEqual(["province:a"]);
  });
});
