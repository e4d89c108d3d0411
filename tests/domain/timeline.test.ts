import { describe, expect, it } from "@jest/globals";

import { periodLength, toTimeline } from "../../domain/timeline.ts";

describe("toTimeline", () => {
  it("puts buckets in the order of time, a year before its months, undated last", () => {
    expect(
      toTimeline([
        { period: "", count: 4 },
        { period: "2023-11", count: 1 },
        { period: "2024", count: 2 },
        { period: "2023", count: 3 },
      ]),
    ).toEqual([
      { period: "2023", count: 3 },
      { period: "2023-11", count: 1 },
      { period: "2024", count: 2 },
      { period: "undated", count: 4 },
    ]);
  });

  it("has no undated bucket where everything is dated", () => {
    expect(toTimeline([{ period: "2023", count: 1 }])).toEqual([{ period: "2023", count: 1 }]);
  });

  it("names a period by as much of a date as the unit needs", () => {
    expect(["YEAR", "MONTH"].map((unit) => "2023-11-02".slice(0, periodLength(unit as "YEAR" | "MONTH")))).toEqual(["2023", "2023-11"]);
  });
});
