import { describe, expect, it } from "@jest/globals";

import { disputes, type FigureClaim } from "../../domain/figureDispute.ts";

const claim = (details: FigureClaim["details"], more: FigureClaim["concerns"] = []): FigureClaim => ({
  details: { measure: "free trade agreements", unit: "agreements", ...details },
  concerns: [{ role: "subject", entity: "country:vn" }, ...more],
});

describe("disputes", () => {
  it("sees another value of the same measure, subject and unit as a dispute, also where one has no period", () => {
    expect(disputes(claim({ value: 15, start: "2022", end: "2022" }), claim({ value: 16, start: "2022-03", end: "2022-03" }))).toBe(true);
    expect(disputes(claim({ value: 15, start: "2022", end: "2022" }), claim({ value: 16 }))).toBe(true);
  });

  it("does not compare other periods, units, partners, or a level with a change", () => {
    const base = claim({ value: 15, start: "2022", end: "2022" });
    expect(disputes(base, claim({ value: 16, start: "2023", end: "2023" }))).toBe(false);
    expect(disputes(base, claim({ value: 16, unit: "treaties" }))).toBe(false);
    expect(disputes(base, claim({ value: 16 }, [{ role: "partner", entity: "country:jp" }]))).toBe(false);
    expect(disputes(base, claim({ change: 6.7 }))).toBe(false);
    expect(disputes(base, claim({ value: 15 }))).toBe(false);
  });
});
