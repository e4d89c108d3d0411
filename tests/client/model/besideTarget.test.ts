import { describe, expect, it } from "@jest/globals";
import { besideTarget } from "../../../client/model/besideTarget.ts";

const CARD = { width: 340, height: 190 };
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

describe("besideTarget", () => {
  it("stands below, on a phone too, within the window", () => {
    expect(besideTarget({ left: 460, top: 10, width: 520, height: 36 }, CARD, DESKTOP)).toEqual({ left: 460, top: 60 });
    expect(besideTarget({ left: 100, top: 90, width: 274, height: 36 }, CARD, PHONE)).toEqual({ left: 38, top: 140 });
  });

  it("stands above what is at the bottom, and at the left of what takes the whole right side", () => {
    expect(besideTarget({ left: 0, top: 864, width: 1100, height: 36 }, CARD, DESKTOP)).toEqual({ left: 12, top: 660 });
    expect(besideTarget({ left: 1060, top: 56, width: 380, height: 844 }, CARD, DESKTOP)).toEqual({ left: 706, top: 56 });
  });

  it("has no place where what it speaks of fills the window", () => {
    expect(besideTarget({ left: 0, top: 60, width: 390, height: 784 }, CARD, PHONE)).toBeUndefined();
  });
});
