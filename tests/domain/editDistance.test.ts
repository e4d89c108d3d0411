import { describe, expect, it } from "@jest/globals";

import { isWithinOneSlip } from "../../domain/editDistance.ts";

describe("isWithinOneSlip", () => {
  it.each([
    ["giang", "giang"],
    ["giang", "giag"],
    ["giang", "gianng"],
    ["giang", "gians"],
    ["giang", "gaing"],
    ["a", ""],
  ])("takes %s and %s as one word", (a, b) => {
    expect([isWithinOneSlip(a, b), isWithinOneSlip(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["giang", "gia"],
    ["giang", "gnaig"],
    ["giang", "gixxg"],
    ["abcd", "badc"],
    ["giang", "iangx"],
  ])("keeps %s and %s apart", (a, b) => {
    expect([isWithinOneSlip(a, b), isWithinOneSlip(b, a)]).toEqual([false, false]);
  });
});
