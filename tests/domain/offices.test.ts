import { describe, expect, it } from "@jest/globals";

import type { EntityId } from "../../domain/ids.ts";
import { officesOn, type OfficeHeld } from "../../domain/offices.ts";

const interval: OfficeHeld = { of: "organization:ministry", start: "2021", end: "2023-06", observed: [] };
const seen: OfficeHeld = { of: "organization:party", observed: ["2024-01-10"] };
const undated: OfficeHeld = { of: "organization:club", observed: [] };
const on = (day: string): readonly EntityId[] => officesOn([interval, seen, undated], { earliest: day, latest: day }).map(({ of }) => of);

describe("officesOn", () => {
  it("gives the office whose interval may contain the day", () => {
    expect(on("2023-06-30")).toEqual(["organization:ministry"]);
  });

  it("gives the nearest observation where no interval contains the day", () => {
    expect(on("2023-08-01")).toEqual(["organization:party"]);
  });

  it("does not stretch an observation over many years, and then gives what nothing dates", () => {
    expect(on("2031-01-01")).toEqual(["organization:club"]);
  });

  it("gives all offices where the day is not known", () => {
    expect(officesOn([interval, seen, undated], undefined)).toHaveLength(3);
  });
});
