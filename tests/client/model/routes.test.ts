import { describe, expect, it } from "@jest/globals";
import type { LayoutItem } from "../../../client/model/layouts/layout.ts";
import { obstaclesOf, passedBy } from "../../../client/model/layouts/obstacles.ts";
import { routesOf, type RouteInput } from "../../../client/model/layouts/routes.ts";
import { finished } from "../../../client/model/steps.ts";

function item(id: string): LayoutItem {
  return { id, kind: "OFFICIAL", width: 90, height: 70, shapeHeight: 26, side: "home" };
}

/** What each line passes through that is not its end, and the line itself. */
function passedThrough({ items, positions, links }: RouteInput): string[] {
  const obstacles = obstaclesOf(items, positions);
  const routes = finished(routesOf({ items, positions, links }));
  return links.flatMap(({ id, source, target }) => {
    const line = [positions[source], ...(routes.get(id) ?? []), positions[target]].flatMap((point) => point ?? []);
    return passedBy(obstacles, line)
      .filter((passed) => passed !== source && passed !== target)
      .map((passed) => `${id} through ${passed}`);
  });
}

const ROW = ["a", "b", "c"].map((id, at) => [id, { x: at * 130, y: 0 }] as const);

describe("routesOf", () => {
  it("leaves a line straight where nothing is in its way", () => {
    const input = { items: ["a", "b"].map(item), positions: Object.fromEntries(ROW), links: [{ id: "1", source: "a", target: "b" }] };
    const routes = finished(routesOf(input));
    expect(routes.get("1")).toEqual([]);
  });

  it("goes round an entity between the two ends", () => {
    const input = { items: ["a", "b", "c"].map(item), positions: Object.fromEntries(ROW), links: [{ id: "1", source: "a", target: "c" }] };
    expect(finished(routesOf(input)).get("1")?.length).toBeGreaterThan(0);
    expect(passedThrough(input)).toEqual([]);
  });

  it("lets no line of a full grid pass through a third entity", () => {
    const items = Array.from({ length: 36 }, (_, at) => item(`e${at}`));
    const positions = Object.fromEntries(items.map(({ id }, at) => [id, { x: (at % 6) * 112, y: Math.floor(at / 6) * 90 }]));
    const links = items.flatMap(({ id }, at) =>
      [7, 13, 22].map((step) => ({ id: `${at} ${step}`, source: id, target: `e${(at * 5 + step) % 36}` })),
    );
    expect(passedThrough({ items, positions, links: links.filter(({ source, target }) => source !== target) })).toEqual([]);
  });

  it("draws two lines between the same two beside each other, whichever way they point", () => {
    const links = [
      { id: "1", source: "a", target: "b" },
      { id: "2", source: "b", target: "a" },
    ];
    const routes = finished(routesOf({ items: ["a", "b"].map(item), positions: Object.fromEntries(ROW), links }));
    const [one, two] = ["1", "2"].map((id) => routes.get(id)?.[0]?.y ?? 0);
    expect(Math.sign(one ?? 0)).toBe(-Math.sign(two ?? 0));
    expect(one).not.toBe(0);
  });
});
