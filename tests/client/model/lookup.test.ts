import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Lookup } from "../../../client/model/lookup.ts";

const IDS = Array.from({ length: 16 }, (_, at) => `id${at}`);
const entries = fc.array(fc.tuple(fc.constantFrom(...IDS), fc.integer()), { maxLength: 12 });

describe("Lookup", () => {
  it("knows what a map would know after any learning, and older ones still tell what they told", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 8 }), (lessons) => {
        let [lookup, map] = [Lookup.of<number>(), new Map<string, number>()];
        const before: (readonly [Lookup<number>, Map<string, number>])[] = [];
        for (const lesson of lessons) {
          before.push([lookup, map]);
          lookup = lookup.with(lesson);
          map = new Map([...map, ...lesson]);
        }
        for (const [known, told] of [...before, [lookup, map] as const]) {
          expect(known.size).toBe(told.size);
          for (const id of [...IDS, "unknown"]) expect([known.get(id), known.has(id)]).toEqual([told.get(id), told.has(id)]);
          expect(new Map(known.parts.flatMap((part) => [...part]))).toEqual(told);
        }
      }),
    );
  });

  it("shares the many that stay with the one before it, until much is new", () => {
    const many = Lookup.of(Array.from({ length: 100 }, (_, at) => [`id${at}`, at] as const));
    const few = many.with([["new", 1]]);
    expect(few.parts[0]).toBe(many.parts[0]);
    expect(few.with([])).toBe(few);
    expect(few.with(Array.from({ length: 60 }, (_, at) => [`more${at}`, at] as const)).parts[1].size).toBe(0);
  });
});
