import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { boxAt, collide, type Box, type LayoutItem, type Point, type Positions } from "../../../client/model/layouts/layout.ts";
import { crosses } from "../../../client/model/layouts/obstacles.ts";
import { placeWords, type WordedLine } from "../../../client/model/layouts/placeWords.ts";
import { finished } from "../../../client/model/steps.ts";

const NO_GAP = { x: 0, y: 0 };

function item(id: string): LayoutItem {
  return { id, kind: "OFFICIAL", width: 90, height: 60, shapeHeight: 26, side: "home" };
}

function line(id: string, ...way: readonly Point[]): WordedLine {
  return { id, way, width: 80, height: 15 };
}

/** The box of words that stand so far along a straight line. */
function boxOf({ way, width, height }: WordedLine, along: number): Box {
  const [from, to] = [way[0] ?? { x: NaN, y: NaN }, way[1] ?? { x: NaN, y: NaN }];
  const share = along / Math.hypot(to.x - from.x, to.y - from.y);
  const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
  return { left: x - width / 2, top: y - height / 2, width, height };
}

describe("words along lines", () => {
  it("cover no entity and no other words, and no line is drawn through those that lie above it", () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 1_400 }), y: fc.integer({ min: 0, max: 900 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 14 }), (points) => {
        const items = points.map((_, at) => item(`official:${at}`));
        const positions: Positions = Object.fromEntries(points.map((each, at) => [`official:${at}`, each]));
        const lines = points.slice(1).map((to, at) => line(`met:${at}`, points[at] ?? to, to));
        const places = finished(placeWords({ seen: lines, others: [] }, { items, positions, lines }));
        const placed = lines.flatMap((each) => {
          const along = places.get(each.id);
          return along === undefined ? [] : [{ ...each, box: boxOf(each, along) }];
        });
        for (const [at, { box }] of placed.entries()) {
          for (const each of items) expect(collide(box, boxAt(each, positions[each.id] ?? { x: 0, y: 0 }), NO_GAP)).toBe(false);
          for (const other of placed.slice(at + 1)) expect(collide(box, other.box, NO_GAP)).toBe(false);
          // The first lies above the others: what comes before must not pass through.
          for (const { way } of placed.slice(0, at)) expect(crosses(box, way[0] ?? { x: 0, y: 0 }, way[1] ?? { x: 0, y: 0 })).toBe(false);
        }
      }),
    );
  });

  it("are left out where there is no room, and stand in the middle where there is", () => {
    const positions = { "official:a": { x: 0, y: 0 }, "official:b": { x: 130, y: 0 }, "official:c": { x: 0, y: 700 } };
    const items = Object.keys(positions).map(item);
    const short = line("met:ab", positions["official:a"], positions["official:b"]);
    const long = line("met:ac", positions["official:a"], positions["official:c"]);
    const places = finished(placeWords({ seen: [short], others: [long] }, { items, positions, lines: [short, long] }));
    expect([...places]).toEqual([["met:ac", 350]]);
  });
});
