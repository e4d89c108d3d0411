import { describe, expect, it } from "@jest/globals";

import { countFacts, placeFact, type CountableFact, type CountQuestion } from "../../domain/factCounts.ts";
import { finish } from "../../domain/steps.ts";
import { createStructure } from "../../domain/structure.ts";

const STRUCTURE = createStructure(
  [
    { child: "organization:chamber", type: "PART_OF", parent: "country:jp" },
    { child: "locality:yamaguchi", type: "PART_OF", parent: "country:jp" },
  ],
  ["country:vn"],
);
const STANDING = {
  structure: STRUCTURE,
  offices: new Map([["official:an" as const, [{ of: "province:vn-54" as const, observed: [] }]]]),
  viaChildren: true,
  standsAs: (id: `${string}:${string}`) => [id],
};

function agreement(slug: string, year: string | undefined, parties: readonly `${string}:${string}`[]): CountableFact {
  const parts = parties.map((actor) => ({ actor }));
  const dating = year === undefined ? {} : { start: year, end: year };
  return {
    id: `agreement:${slug}`,
    type: "AGREEMENT",
    kinds: ["AGREEMENT"],
    types: ["SIGNED", "PARTY_TO"],
    dating,
    isDirect: false,
    parts,
  };
}

const FACTS = [
  agreement("one", "2023-11", ["official:an", "organization:chamber"]),
  agreement("two", "2023", ["locality:yamaguchi", "country:jp", "province:vn-09"]),
  agreement("three", undefined, ["province:vn-09", "country:cn"]),
];

function count(question: Omit<CountQuestion, "undated"> & { readonly undated?: boolean }): {
  readonly rows: readonly string[];
  readonly total: number;
} {
  const placed = FACTS.map((fact) => placeFact(fact, STANDING));
  const { counts, total } = finish(countFacts(placed, { undated: false, ...question }, STRUCTURE));
  return { rows: counts.map(({ keys, count: number }) => `${keys.join(" ")} ${number}`), total };
}

describe("countFacts", () => {
  it("counts a fact once under each key: for wholes, offices and those named", () => {
    expect(count({ by: ["COUNTRY"] })).toEqual({ rows: ["country:cn 1", "country:jp 2", "country:vn 3"], total: 3 });
    expect(count({ by: ["PROVINCE"] }).rows).toEqual(["province:vn-09 2", "province:vn-54 1"]);
  });

  it("counts the facts of some entities, and those beside them as their partners", () => {
    expect(count({ by: ["YEAR"], ids: ["country:jp"] })).toEqual({ rows: ["2023 2"], total: 2 });
    expect(count({ by: ["COUNTRY"], ids: ["province:vn-09"] }).rows).toEqual(["country:cn 1", "country:jp 1"]);
    expect(count({ by: ["COUNTRY"], ids: [] })).toEqual({ rows: [], total: 0 });
  });

  it("counts by two dimensions in the order of both, undated last", () => {
    expect(count({ by: ["YEAR", "PROVINCE"] }).rows).toEqual([
      "2023 province:vn-09 1",
      "2023 province:vn-54 1",
      "undated province:vn-09 1",
    ]);
    expect(count({ by: ["TYPE", "KIND"] }).rows).toEqual(["SIGNED AGREEMENT 3", "PARTY_TO AGREEMENT 3"]);
  });

  it("drops what is undated or of another time where a time is asked for", () => {
    expect(count({ by: ["KIND"], from: "2023-12" }).total).toBe(1);
    expect(count({ by: ["KIND"], from: "2024", undated: true }).total).toBe(1);
    expect(count({ by: ["KIND"], kinds: ["VISIT"] }).total).toBe(0);
  });
});
