import { describe, expect, it } from "@jest/globals";
import type { EntityId } from "../../domain/ids.ts";
import { countLeaves, largestComponent, neighboursOf } from "../../server/dataset/graphFacts.ts";

function joined(...pairs: readonly (readonly [EntityId, EntityId])[]): ReturnType<typeof neighboursOf> {
  return neighboursOf(pairs.map(([source, target]) => ({ source, target })));
}

const HOME = "country:home";

describe("graphFacts", () => {
  it("takes for a leaf what has one neighbour, however many relations join the two", () => {
    expect(countLeaves(joined(["topic:a", HOME], ["topic:a", HOME], ["topic:b", HOME]))).toBe(2);
  });

  it("measures the largest part that holds together without the home country", () => {
    const star = joined([HOME, "topic:a"], [HOME, "topic:b"], ["topic:b", "topic:c"]);
    expect(largestComponent(star)).toBe(4);
    expect(largestComponent(star, HOME)).toBe(2);
    expect(largestComponent(joined())).toBe(0);
  });
});
