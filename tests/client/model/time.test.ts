import { describe, expect, it } from "@jest/globals";
import { histogramOf, rangeOf, stepRange, windowOver } from "../../../client/model/histogram.ts";
import { typedDate } from "../../../client/model/typedDate.ts";
import { exampleRelation } from "../example.ts";

const stated = (day: string): ReturnType<typeof exampleRelation> =>
  exampleRelation("official:a", "ATTENDED", `meeting:${day}`, { start: day, end: day, dateBasis: "STATED" });

describe("the histogram", () => {
  it("counts stated dates solid in their month, coarser and inferred ones faint over their bounds, and undated ones apart", () => {
    const inferred = exampleRelation("official:b", "ATTENDED", "meeting:i", { start: "2023-02", end: "2023-03", dateBasis: "INFERRED" });
    const { unit, bins, undated } = histogramOf([stated("2023-02-03"), stated("2023"), inferred, exampleRelation("a:1", "PART_OF", "b:1")]);
    expect({ unit, undated, months: bins.length }).toEqual({ unit: "month", undated: 1, months: 12 });
    expect(bins[1]).toEqual({ period: "2023-02", solid: 1, faint: expect.closeTo(1 / 12 + 1 / 2) });
    expect(bins.reduce((sum, { solid, faint }) => sum + solid + faint, 0)).toBeCloseTo(3);
  });

  it("goes by year over a long time, and leaves a window open where it reaches an end", () => {
    const histogram = histogramOf([stated("1973-09-21"), stated("2023-05-01")]);
    expect([histogram.unit, histogram.bins.length]).toEqual(["year", 51]);
    const range = rangeOf(histogram, { from: "1990", to: undefined });
    expect(range).toEqual({ first: 17, last: 50 });
    expect(windowOver(histogram, range ?? { first: 0, last: 0 })).toEqual({ from: "1990", to: undefined });
    expect(windowOver(histogram, { first: 0, last: 50 })).toEqual({ from: undefined, to: undefined });
    expect(rangeOf(histogram, { from: "2030", to: undefined })).toBeUndefined();
  });

  it("steps by growing or sliding until it reaches the end", () => {
    const histogram = histogramOf([stated("2015"), stated("2023")]);
    expect(stepRange(histogram, { first: 0, last: 0 }, { by: 1, mode: "grow" })).toEqual({ first: 0, last: 1 });
    expect(stepRange(histogram, { first: 0, last: 0 }, { by: 1, mode: "slide" })).toEqual({ first: 1, last: 1 });
    expect(stepRange(histogram, { first: 0, last: 8 }, { by: 1, mode: "grow" })).toBeUndefined();
    expect(stepRange(histogram, { first: 0, last: 0 }, { by: -1, mode: "grow" })).toBeUndefined();
  });
});

describe("a typed date", () => {
  it.each([
    ["2023", "2023"],
    [" 2023-5 ", "2023-05"],
    ["5/2023", "2023-05"],
    ["12/5/2023", "2023-05-12"],
    ["2023-02-30", undefined],
    ["May", undefined],
    ["", undefined],
  ])("%s", (text, date) => {
    expect(typedDate(text)).toBe(date);
  });
});
