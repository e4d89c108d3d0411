import { describe, expect, it } from "@jest/globals";
import { countStrengths, isAllStrong, pathSentence, structureText, weakText, type PathParts } from "../../../client/model/pathText.ts";
import { isSearchable, NO_PATH_WISH, withEnd } from "../../../client/model/pathWish.ts";
import { exampleName, exampleRelation } from "../example.ts";

function path(ids: readonly string[], relations: PathParts["relations"]): PathParts {
  return { nodes: ids.map((id) => exampleName(id)), relations };
}

const DAY = { start: "2023-01-12", end: "2023-01-12" };
const CHAIRED = exampleRelation("official:a", "ATTENDED", "meeting:x", { ...DAY, role: "chair" });
const SPOKE = exampleRelation("official:b", "ATTENDED", "meeting:x", { ...DAY, role: "speaker" });
const THROUGH_MEETING = path(["official:a", "meeting:x", "official:b"], [CHAIRED, SPOKE]);

describe("a path as a sentence", () => {
  it("names who did what, the date once, and where the other spoke", () => {
    expect(pathSentence(THROUGH_MEETING, "EN")).toBe("a chaired x, 12 Jan 2023, where b spoke");
    expect(pathSentence(THROUGH_MEETING, "VI")).toBe("a đã chủ trì x, 12/1/2023, nơi b đã phát biểu");
  });

  it("hangs on what was named last, and begins anew where that is something else", () => {
    const works = exampleRelation("official:b", "HOLDS_OFFICE", "province:p");
    const longer = path(["official:a", "meeting:x", "official:b", "province:p"], [CHAIRED, SPOKE, works]);
    expect(pathSentence(longer, "EN")).toBe("a chaired x, 12 Jan 2023, where b spoke; b holds office at p");
  });

  it("reads a relation from its other end where the path begins there", () => {
    const part = exampleRelation("organization:o", "PART_OF", "province:p");
    const exports = exampleRelation("organization:o", "EXPORTS_TO", "country:jp");
    expect(pathSentence(path(["province:p", "organization:o", "country:jp"], [part, exports]), "EN")).toBe(
      "p includes o, which exports to jp",
    );
    const hosted = exampleRelation("province:p", "HOSTED", "meeting:x");
    expect(pathSentence(path(["meeting:x", "province:p"], [hosted]), "VI")).toBe("x do p tổ chức");
  });

  it("keeps subject and object apart: what joins both ends alike follows the path, and no preposition is left hanging", () => {
    const part = exampleRelation("province:p", "EXPORTS_TO", "country:jp");
    const worked = exampleRelation("organization:o", "COOPERATED_WITH", "country:jp");
    const nodes = ["province:p", "country:jp", "organization:o"];
    expect(pathSentence(path(nodes, [part, worked]), "EN")).toBe("p exports to jp, which worked with o");
    const invested = exampleRelation("organization:o", "INVESTED_IN", "country:jp");
    expect(pathSentence(path(nodes, [part, invested]), "EN")).toBe("p exports to jp, which received investment from o");
  });
});

describe("the strength of hops", () => {
  const heldIn = exampleRelation("meeting:x", "HELD_IN", "province:h");
  const alsoHeldIn = exampleRelation("meeting:y", "HELD_IN", "province:h");
  const shared = path(["meeting:x", "province:h", "meeting:y"], [heldIn, alsoHeldIn]);

  it("says of both sides of a shared place that they only share it", () => {
    expect([heldIn, alsoHeldIn].map((hop) => weakText(hop, shared, "EN"))).toEqual(["only share a place: h", "only share a place: h"]);
    expect(weakText(heldIn, path(["meeting:x", "province:h"], [heldIn]), "EN")).toBe("only a place");
  });

  it("does not call structure strong", () => {
    const part = exampleRelation("organization:o", "PART_OF", "province:p");
    const parts = path(["organization:o", "province:p"], [part]);
    expect(countStrengths(parts)).toEqual({ STRONG: 0, STRUCTURAL: 1, WEAK: 0 });
    expect(isAllStrong(parts)).toBe(false);
    expect(structureText(part, "EN")).toBe("structural: “is part of”");
    expect(isAllStrong(THROUGH_MEETING)).toBe(true);
  });
});

describe("what is asked of paths", () => {
  it("needs a start and another end, and makes nothing both", () => {
    expect(isSearchable({ ...NO_PATH_WISH, from: ["country:jp"], to: ["country:jp"] })).toBe(false);
    const wish = withEnd({ ...NO_PATH_WISH, from: ["country:jp", "country:cn"], excludeIds: ["country:kr"] }, "to", [
      "country:jp",
      "country:kr",
    ]);
    expect(wish).toMatchObject({ from: ["country:cn"], to: ["country:jp", "country:kr"], excludeIds: [] });
    expect(isSearchable(wish)).toBe(true);
  });
});
