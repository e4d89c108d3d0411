import { describe, expect, it } from "@jest/globals";

import { changesSince, compareChanges, type LiveFact, type RetiredFact } from "../../domain/changes.ts";
import { counterBeforeLoadOf, findDataVersion, printDataVersion, versionOfBatch } from "../../domain/dataVersions.ts";

const live = (id: string, firstIn: number, changedIn = firstIn): LiveFact => ({ what: "ENTITY", id, firstIn, changedIn });
const retired = (id: string, firstIn: number, retiredIn: number): RetiredFact => ({ what: "ENTITY", id, firstIn, retiredIn });

const change = (since: number, facts: Parameters<typeof changesSince>[1]): readonly string[] =>
  changesSince(since, facts).map(({ change: kind, id, run }) => `${kind} ${id} ${run}`);

describe("changesSince", () => {
  it("tells what was added and changed from what stayed", () => {
    expect(change(5, { live: [live("old", 1), live("new", 6), live("other", 2, 7)], retired: [] })).toEqual([
      "ADDED new 6",
      "CHANGED other 7",
    ]);
  });

  it("gives what was there then and left, by its last departure", () => {
    expect(change(5, { live: [], retired: [retired("a", 1, 6), retired("a", 7, 9)] })).toEqual(["RETIRED a 9"]);
  });

  it("gives what left and came back once, as changed", () => {
    expect(change(5, { live: [live("a", 8)], retired: [retired("a", 1, 6)] })).toEqual(["CHANGED a 8"]);
  });

  it("is silent about what came and left in between, and gives what came, left and came again as added", () => {
    expect(change(5, { live: [], retired: [retired("a", 6, 7)] })).toEqual([]);
    expect(change(5, { live: [live("a", 9)], retired: [retired("a", 6, 7)] })).toEqual(["ADDED a 9"]);
  });
});

describe("compareChanges", () => {
  it("puts the newest version first, then additions before changes before departures, entities before relations before evidence, then ids", () => {
    const places = [
      { counter: 3, change: "ADDED", what: "ENTITY", id: "a" },
      { counter: 9, change: "RETIRED", what: "ENTITY", id: "a" },
      { counter: 9, change: "ADDED", what: "EVIDENCE", id: "a" },
      { counter: 9, change: "ADDED", what: "ENTITY", id: "b" },
      { counter: 9, change: "ADDED", what: "ENTITY", id: "a" },
    ] as const;
    expect([...places].sort(compareChanges)).toEqual([places[4], places[3], places[2], places[1], places[0]]);
  });
});

describe("data versions", () => {
  const VERSIONS = [
    { counter: 4, checksum: "aaaaaaaa11" },
    { counter: 9, checksum: "bbbbbbbb22" },
  ];

  it("are found as they were printed", () => {
    expect(VERSIONS.map((version) => findDataVersion(printDataVersion(version), VERSIONS))).toEqual([4, 9]);
    expect(findDataVersion("0", VERSIONS)).toBe(0);
  });

  it("are found as a load that still ran printed them, with the checksum before", () => {
    expect(["7-aaaaaaaa", "9-aaaaaaaa", "2-"].map((text) => findDataVersion(text, VERSIONS))).toEqual([7, 9, 2]);
  });

  it("are not found where they are malformed, in the future or of another store", () => {
    expect(["", "x", "4", "-1-aaaaaaaa", "10-bbbbbbbb", "4-bbbbbbbb", "9-cccccccc"].map((text) => findDataVersion(text, VERSIONS))).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });

  it("show a batch from the end of its load on", () => {
    expect([1, 4, 5, 12].map((run) => versionOfBatch(run, VERSIONS)?.counter)).toEqual([4, 4, 9, 9]);
  });

  it("keep the batches of a load at one place, while it runs and when it has ended", () => {
    const whileItRuns = VERSIONS.slice(0, 1);
    expect([1, 4, 5, 9].map((run) => counterBeforeLoadOf(run, whileItRuns))).toEqual([0, 0, 4, 4]);
    expect([1, 4, 5, 9, 10].map((run) => counterBeforeLoadOf(run, VERSIONS))).toEqual([0, 0, 4, 4, 9]);
  });
});
