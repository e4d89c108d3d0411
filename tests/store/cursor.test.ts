import { describe, expect, it } from "@jest/globals";

import { WhometError } from "../../server/errors.ts";
import { decodeCursor, encodeCursor, keyAfter } from "../../server/store/reader/cursor.ts";

const refusal = (work: () => unknown): string => {
  try {
    work();
    return "accepted";
  } catch (error) {
    return error instanceof WhometError ? error.code : "another error";
  }
};

describe("cursor", () => {
  it("gives back the key that it was made of", () => {
    expect(decodeCursor("entities", encodeCursor("entities", ["ấn độ", "country:in"]))).toEqual(["ấn độ", "country:in"]);
  });

  it("refuses what is no cursor of the list with BAD_REQUEST", () => {
    const start = { latest: "", id: "" };
    const wrong = [
      "",
      "nonsense",
      "W10",
      encodeCursor("evidence", ["a", "b"]),
      encodeCursor("relations", ["a"]),
      `${encodeCursor("relations", ["a", "b"])}=`,
    ];
    expect(wrong.map((cursor) => refusal(() => keyAfter("relations", cursor, start)))).toEqual(wrong.map(() => "BAD_REQUEST"));
  });
});
