import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { alongPath } from "../../../client/model/layouts/alongPath.ts";
import { boxIndex } from "../../../client/model/layouts/boxIndex.ts";
import { PURE_LAYOUTS } from "../../../client/model/layouts/index.ts";
import { boxAt, collide, GAP, type LayoutInput, type LayoutItem } from "../../../client/model/layouts/layout.ts";
import { placeBeside } from "../../../client/model/layouts/placeBeside.ts";
import { separate } from "../../../client/model/layouts/separate.ts";
import { spiral } from "../../../client/model/layouts/spiral.ts";

function item(id: string, more: Partial<LayoutItem> = {}): LayoutItem {
  return { id, kind: "OFFICIAL", width: 90, height: 70, shapeHeight: 26, side: "home", ...more };
}

const EVENTS = Array.from({ length: 9 }, (_, i) =>
  item(`meeting:m${i}`, { kind: "MEETING", side: "between", ...(i < 6 ? { day: `202${i % 5}-0${(i % 9) + 1}-01` } : {}) }),
);
const HOME = Array.from({ length: 11 }, (_, i) =>
  item(`official:h${i}`, { territory: { id: `province:p${i % 3}`, label: { en: "P", vi: "P" } } }),
);
const FOREIGN = Array.from({ length: 10 }, (_, i) =>
  item(`official:f${i}`, { side: "foreign", territory: { id: `locality:l${i % 2}`, label: { en: "L", vi: "L" } } }),
);
const INPUT: LayoutInput = {
  items: [...HOME, ...EVENTS, ...FOREIGN],
  links: [...HOME, ...FOREIGN].map(({ id }, i) => ({ source: id, target: EVENTS[i % EVENTS.length]?.id ?? "" })),
};

function overlaps(input: LayoutInput, positions: Readonly<Record<string, { x: number; y: number }>>): string[] {
  return input.items.flatMap((a, i) =>
    input.items.slice(i + 1).flatMap((b) => {
      const [at, bt] = [positions[a.id], positions[b.id]];
      return at !== undefined && bt !== undefined && collide(boxAt(a, at), boxAt(b, bt), { x: 0, y: 0 }) ? [`${a.id} ${b.id}`] : [];
    }),
  );
}

describe.each(Object.entries(PURE_LAYOUTS))("%s", (_, layout) => {
  it("places every entity and lets no two labels overlap", () => {
    const { positions } = layout(INPUT);
    expect(Object.keys(positions).sort()).toEqual(INPUT.items.map(({ id }) => id).sort());
    expect(overlaps(INPUT, positions)).toEqual([]);
  });

  it("gives the same picture for the same data", () => {
    expect(layout(INPUT)).toEqual(layout(INPUT));
  });

  it("lays out nothing as nothing", () => {
    expect(layout({ items: [], links: [] }).positions).toEqual({});
  });
});

describe("twoSides", () => {
  it("puts home actors left of what happened and foreign ones right of it, by date from top to bottom", () => {
    const { positions, bands } = PURE_LAYOUTS.twoSides(INPUT);
    const xs = (items: readonly LayoutItem[]): number[] => items.map(({ id }) => positions[id]?.x ?? Number.NaN);
    expect(Math.max(...xs(HOME))).toBeLessThan(Math.min(...xs(EVENTS)));
    expect(Math.max(...xs(EVENTS))).toBeLessThan(Math.min(...xs(FOREIGN)));
    expect(bands.map(({ id }) => id)).toEqual(["undated"]);
  });
});

describe("byTime", () => {
  it("gives each period a column from left to right and undated things the last one", () => {
    const { bands } = PURE_LAYOUTS.byTime(INPUT);
    const sorted = [...bands].sort((a, b) => a.x - b.x).map(({ id }) => id);
    expect(sorted.at(-1)).toBe("time-undated");
    expect(sorted.slice(0, -1)).toEqual([...sorted.slice(0, -1)].sort());
  });
});

describe("byTerritory", () => {
  it("frames each territory", () => {
    const { bands } = PURE_LAYOUTS.byTerritory(INPUT);
    expect(bands.map(({ id }) => id).sort()).toEqual([
      "territory-locality:l0",
      "territory-locality:l1",
      "territory-province:p0",
      "territory-province:p1",
      "territory-province:p2",
    ]);
  });
});

describe("placeBeside", () => {
  it("moves nothing that stands and lets nothing new overlap", () => {
    const { positions } = PURE_LAYOUTS.twoSides(INPUT);
    const added = Array.from({ length: 25 }, (_, i) => item(`official:new${i}`, { side: i % 2 === 0 ? "home" : "foreign" }));
    const grown = placeBeside({
      parent: positions["meeting:m0"] ?? { x: 0, y: 0 },
      placed: INPUT.items.map((each) => ({ shape: { ...each, width: 26, height: 26 }, measure: () => each })),
      added,
      positions,
    });
    for (const [id, at] of Object.entries(positions)) expect(grown[id]).toEqual(at);
    expect(overlaps({ items: [...INPUT.items, ...added], links: [] }, grown)).toEqual([]);
  });
});

describe("boxIndex", () => {
  it("says of boxes of which it knew a part at first what it says of those that it knew whole", () => {
    const coordinate = fc.integer({ min: -2_000, max: 2_000 });
    const box = fc
      .record({ x: coordinate, y: coordinate, width: fc.integer({ min: 1, max: 700 }), height: fc.integer({ min: 1, max: 200 }) })
      .map(({ x, y, width, height }) => ({ left: x - width / 2, top: y - height / 2, width, height }));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), fc.array(box, { maxLength: 20 }), (standing, sought) => {
        const [measured, later] = [boxIndex(GAP), boxIndex(GAP)];
        for (const each of standing) {
          measured.add(each);
          later.addLater({ ...each, left: each.left + each.width / 2, width: each.width / 3 }, () => each);
        }
        expect(sought.map(later.hits)).toEqual(sought.map(measured.hits));
      }),
    );
  });
});

describe("separate", () => {
  it("pushes overlapping labels apart", () => {
    expect(overlaps(INPUT, separate(INPUT.items, spiral(INPUT)))).toEqual([]);
  });
});

describe("alongPath", () => {
  it("sets the stations of a path from left to right in its own order, without overlap", () => {
    const stations = HOME.slice(0, 7);
    const { positions } = alongPath(stations);
    const across = stations.map(({ id }) => positions[id]?.x ?? Number.NaN);
    expect(across).toEqual([...across].sort((a, b) => a - b));
    expect(overlaps({ items: stations, links: [] }, positions)).toEqual([]);
  });
});
