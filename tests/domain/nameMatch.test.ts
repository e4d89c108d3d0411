import { describe, expect, it } from "@jest/globals";

import { matchName } from "../../domain/nameMatch.ts";

function score(query: string, ...names: string[]): number {
  return matchName(query, { names })?.score ?? 0;
}

describe("matchName", () => {
  it("gives 1 to the exact name whatever its letter case and its Unicode form", () => {
    for (const query of ["Bắc Giang", "BẮC GIANG", "Bắc Giang".normalize("NFD"), "  bắc   giang "])
      expect(score(query, "Bắc Giang")).toBe(1);
  });

  it("ranks toned above folded above joined above a prefix above a part above a slip", () => {
    const scores = [
      score("bắc giang", "Bắc Giang"),
      score("bac giang", "Bắc Giang"),
      score("bacgiang", "Bắc Giang"),
      score("bac", "Bắc Giang"),
      score("bac gia", "Bắc Giang"),
      score("giang", "Bắc Giang"),
      score("bac gianh", "Bắc Giang"),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it("forgives one slip in a word of at least four letters and none in a shorter word", () => {
    expect(score("bắc giag", "Bắc Giang")).toBeGreaterThan(0);
    expect(score("bac giagn", "Bắc Giang")).toBeGreaterThan(0);
    expect(score("an giang", "Hà Giang")).toBe(0);
    expect(score("ha noi", "Ha Nam")).toBe(0);
  });

  it("honours tones where they are typed and asks for none where they are not", () => {
    expect(score("Tô Lâm", "Tố Lầm")).toBeLessThan(score("to lam", "Tố Lầm"));
    expect(score("Nguyễn Văn Ân", "Nguyễn Văn An")).toBeGreaterThan(score("Nguyễn Văn Ân", "Nguyễn Văn Ẩn"));
  });

  it("says which of the names matched", () => {
    expect(matchName("an do", { names: ["India", "Ấn Độ"] })).toEqual({ score: 0.96, matched: "Ấn Độ" });
  });

  it("finds a name in the order of another country", () => {
    expect(score("yanai shungaku", "Shungaku Yanai")).toBeGreaterThan(0.8);
  });

  it("strips a title, and keeps a word that only looks like one", () => {
    expect(score("ông Dương Văn Thái", "Dương Văn Thái")).toBe(1);
    expect(score("ba ria vung tau", "Bà Rịa - Vũng Tàu")).toBe(0.96);
  });

  it("takes words of the disambiguator beside words of the name, and not alone", () => {
    expect(matchName("bac giang 2025", { names: ["Bắc Giang"], disambiguators: ["to 2025"] })?.score).toBe(0.4);
    expect(matchName("2025", { names: ["Bắc Giang"], disambiguators: ["to 2025"] })).toBeUndefined();
  });

  it("matches nothing for a text without letters and digits", () => {
    expect(matchName(" … ", { names: ["Bắc Giang"] })).toBeUndefined();
  });
});
