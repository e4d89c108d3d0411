import { describe, expect, it } from "@jest/globals";
import { metSince } from "../../../client/model/questions/metSince.ts";
import { fill, slotsOf, startDraft, takeBack, typedFilling, typedPhrase } from "../../../client/model/search/draft.ts";
import { matchScore } from "../../../client/model/search/matchScore.ts";
import { commaParts, isNameList, namesOf } from "../../../client/model/search/nameList.ts";
import { openSlot, pathPhrase, phraseOf, phraseText } from "../../../client/model/search/phrase.ts";
import { asksForPath, typedPaths } from "../../../client/model/search/typedPath.ts";
import { nearestTowards, neighboursAround } from "../../../client/model/walking.ts";
import { INITIAL_STATE } from "../../../client/state/explorerState.ts";
import { offerGroups } from "../../../client/state/searchOffers.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const HANOI = { value: "province:vn-hn", name: { en: "Hanoi", vi: "Hà Nội" } };

describe("a phrase with blanks", () => {
  it("reads in both languages and fills its blanks in their order", () => {
    expect(phraseText(pathPhrase, "VI")).toBe("Đường nối giữa … và …");
    const half = fill(startDraft(pathPhrase), HANOI, "EN");
    expect(openSlot(pathPhrase, "EN", half.filled)?.name).toBe("to");
    expect(slotsOf(half)).toBeUndefined();
    expect(slotsOf(fill(half, { ...HANOI, value: "country:jp" }, "EN"))).toEqual({ from: "province:vn-hn", to: "country:jp" });
    expect(takeBack(half, "EN")?.filled).toEqual({});
    expect(takeBack(startDraft(pathPhrase), "EN")).toBeUndefined();
  });

  it("begins where its first words are typed out, and fills a blank at the words that follow", () => {
    const begun = typedPhrase("path between lang son", [pathPhrase, phraseOf(metSince)], "EN");
    expect(begun).toEqual({ phrase: pathPhrase, rest: "lang son" });
    expect(typedFilling("Lạng Sơn and ", startDraft(pathPhrase), "EN")).toBe("Lạng Sơn");
    expect(typedFilling("Lạng Sơn an", startDraft(pathPhrase), "EN")).toBeUndefined();
  });
});

describe("a path in free words", () => {
  it("is understood in either language, with or without tones, with each way to part names that hold a joint", () => {
    const ends = { from: "Lạng Sơn", to: "Quảng Tây" };
    for (const text of [
      "path Lạng Sơn to Quảng Tây",
      "Path between Lạng Sơn and Quảng Tây",
      "đường đi giữa Lạng Sơn và Quảng Tây",
      "duong noi tu Lạng Sơn den Quảng Tây",
    ])
      expect(typedPaths(text)).toEqual([ends]);
    expect(typedPaths("path between Ministry of Industry and Trade and Japan")).toEqual([
      { from: "Ministry of Industry", to: "Trade and Japan" },
      { from: "Ministry of Industry and Trade", to: "Japan" },
    ]);
    expect(typedPaths("path Lạng Sơn")).toEqual([{ from: "Lạng Sơn" }]);
    expect(["path", "path between ", "Lạng Sơn and Guangxi", "pathfinder to"].flatMap(typedPaths)).toEqual([]);
    expect(asksForPath("path between Lạng Sơn")).toBe(false);
  });
});

describe("matchScore", () => {
  it("knows a command by its beginning or its words, without tones, in either language", () => {
    const name = { en: "Clear the canvas", vi: "Xóa hình" };
    expect(matchScore("xoa h", name)).toBeGreaterThan(matchScore("canvas", name));
    expect(matchScore("canvas", name)).toBeGreaterThan(0);
    expect(matchScore("table", name)).toBe(0);
  });
});

describe("a pasted list of names", () => {
  it("is parted by lines and semicolons, without bullets and repetitions; commas are tried second", () => {
    expect(namesOf("- Hà Nội\r\n2. Tokyo; ha noi\n\nHuế, Đà Nẵng")).toEqual(["Hà Nội", "Tokyo", "Huế, Đà Nẵng"]);
    expect(commaParts("Huế, Đà Nẵng")).toEqual(["Huế", "Đà Nẵng"]);
    expect(isNameList("Bùi Thanh Sơn")).toBe(false);
  });
});

describe("offerGroups", () => {
  const known = { entity: exampleEntity("province:lang-son"), matched: "Lạng Sơn", score: 1 };
  const reference = { entity: { ...exampleEntity("country:es"), referenceOnly: true }, matched: "Spain", score: 0.9 };

  it("puts what only reference data know last, and a command before entities that fit less well", () => {
    const names = (text: string, score: number): string[] =>
      offerGroups({ text, hits: [{ ...known, score }, reference], draft: undefined }, INITIAL_STATE).map(({ name }) => name);
    expect(names("lang", 1)).toEqual(["entities", "reference"]);
    expect(names("show the source", 0.5)).toEqual(["commands", "entities", "reference"]);
  });

  it("offers only what fits the blank of a phrase: entities, then dates, then to run it", () => {
    const draft = startDraft(phraseOf(metSince));
    const groups = (filled: typeof draft): string[] =>
      offerGroups({ text: "20", hits: [known], draft: filled }, INITIAL_STATE).map(({ name }) => name);
    expect(groups(draft)).toEqual(["entities"]);
    const half = fill(draft, HANOI, "EN");
    expect(groups(half)).toEqual(["dates"]);
    expect(groups(fill(half, { value: "2023", name: { en: "2023", vi: "2023" } }, "EN"))).toEqual(["run"]);
  });
});

describe("walking by keys", () => {
  const positions = { a: { x: 0, y: 0 }, b: { x: 0, y: -10 }, c: { x: 10, y: 0 }, d: { x: 0, y: 10 } };

  it("goes round the neighbours clockwise from the top", () => {
    const relations = ["d", "c", "b"].map((id) => exampleRelation("a", "ATTENDED", id));
    expect(neighboursAround("a", relations, positions)).toEqual(["b", "c", "d"]);
  });

  it("finds the nearest in a direction, and none behind the last", () => {
    expect(nearestTowards("a", ["b", "c", "d"], { positions, heading: "right" })).toBe("c");
    expect(nearestTowards("c", ["a", "b", "d"], { positions, heading: "right" })).toBeUndefined();
  });
});
