import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { forceLayout } from "../../../client/canvas/forceLayout.ts";
import { scaleOnStage } from "../../../client/model/layouts/fittest.ts";
import { boxAt, collide, type LayoutInput, type LayoutItem, type Positions } from "../../../client/model/layouts/layout.ts";

function computed(input: LayoutInput): Positions {
  const steps = forceLayout(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const anyItem = fc.record({ width: fc.integer({ min: 40, max: 140 }), height: fc.integer({ min: 45, max: 105 }) });
const anyInput: fc.Arbitrary<LayoutInput> = fc.array(anyItem, { minLength: 1, maxLength: 39 }).chain((sizes) => {
  const items = sizes.map((size, i): LayoutItem => ({ id: `official:a${i}`, kind: "OFFICIAL", shapeHeight: 26, side: "home", ...size }));
  const end = fc.integer({ min: 0, max: items.length - 1 }).map((i) => `official:a${i}`);
  return fc.array(fc.record({ source: end, target: end }), { maxLength: 60 }).map((links) => ({ items, links }));
});

describe("forceLayout", () => {
  it("places under 40 entities without overlap, large enough to be read without zooming", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const positions = computed(input);
        const boxes = input.items.map((item) => boxAt(item, positions[item.id] ?? { x: Number.NaN, y: Number.NaN }));
        const overlapping = boxes.some((box, i) => boxes.slice(i + 1).some((other) => collide(box, other, { x: 0, y: 0 })));
        expect(overlapping).toBe(false);
        expect(scaleOnStage(input, { positions, bands: [] })).toBeGreaterThan(0.6);
      }),
      { numRuns: 25 },
    );
  });

  it("gives the same picture for the same data, and tells how far it is", () => {
    const items = Array.from({ length: 30 }, (_, i): LayoutItem => ({
      id: `official:a${i}`,
      kind: "OFFICIAL",
      width: 100,
      height: 60,
      shapeHeight: 26,
      side: "home",
    }));
    const input = { items, links: items.slice(1).map(({ id }, i) => ({ source: id, target: items[Math.floor(i / 3)]?.id ?? "" })) };
    expect(computed(input)).toEqual(computed(input));
    const told = [...forceLayout(input)];
    expect(told.length).toBeGreaterThan(5);
    expect(told.every((progress) => progress >= 0 && progress < 1)).toBe(true);
  });
});
