import { describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { canvasAtRest, linkedView, placeOf } from "./canvasPlaces.ts";
import type { ExplorerPage, Visit } from "./explorerPage.ts";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

const QUESTION = /^Bắc Giang’s partners/;
const HOME = "province:vn-54";
const SETTLED_MS = 500;

const { open } = explorerUnderTest();

async function openAnswer(visit: Visit = {}): Promise<ExplorerPage> {
  const explorer = await open(visit);
  const { page } = explorer;
  await page.getByRole("button", { name: QUESTION }).click();
  await page.waitForURL(/#/);
  return explorer;
}

async function entityCount(page: Page): Promise<number> {
  return (await linkedView(page)).entities.length;
}

/** Waits until the address tells of a view that fits. */
async function until(page: Page, fits: (view: Awaited<ReturnType<typeof linkedView>>) => boolean): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    if (fits(await linkedView(page))) return;
    await page.waitForTimeout(100);
  }
  throw new Error("The view did not come to be as expected.");
}

async function selectHome(page: Page): Promise<void> {
  await canvasAtRest(page);
  const { x, y } = await placeOf(page, HOME);
  await page.mouse.click(x, y);
  await until(page, ({ selection }) => selection.entities.includes(HOME));
  await canvasAtRest(page);
}

describe("growing a picture", () => {
  it("asks what to bring, keeps everything where it is, brings the next, and takes back exactly what came", async () => {
    const explorer = await openAnswer();
    const { page } = explorer;
    const before = await linkedView(page);
    await selectHome(page);
    await page.keyboard.press("o");
    const dialog = page.getByRole("dialog", { name: /^Expand Bắc Giang/ });
    await dialog.getByRole("group", { name: "Relations" }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    expect(await dialog.getByRole("group", { name: "Relations" }).getByRole("checkbox").count()).toBeGreaterThan(3);
    expect(await dialog.getByRole("group", { name: "Kinds" }).getByRole("checkbox").count()).toBeGreaterThan(3);
    await dialog.getByText("Most connected").click();
    await dialog.getByLabel("How many at most").selectOption("10");
    await dialog.getByRole("button", { name: "Bring 10" }).click();
    await until(page, ({ entities }) => entities.length > before.entities.length);
    const grown = await linkedView(page);
    expect(grown.entities.length).toBeLessThanOrEqual(before.entities.length + 10);
    for (const id of before.entities) expect(grown.positions[id]).toEqual(before.positions[id]);

    await page.keyboard.press("x");
    await until(page, ({ entities }) => entities.length > grown.entities.length);
    await page.keyboard.press("Shift+X");
    await until(page, ({ entities }) => entities.length === grown.entities.length);
    await page.keyboard.press("Shift+E");
    await until(page, ({ entities }) => entities.length === before.entities.length);
    expect((await linkedView(page)).relations).toEqual(before.relations);
    await page.keyboard.press("Control+z");
    await until(page, ({ entities }) => entities.length === grown.entities.length);
  });

  it("expands and collapses all that is selected, each in one step, with 25 new ones at most", async () => {
    const { page } = await openAnswer();
    await canvasAtRest(page);
    const before = await linkedView(page);
    const live = page.locator("[aria-live='polite']");
    await page.keyboard.press("Control+a");
    await live.getByText(/entities selected/).waitFor({ state: "attached" });
    await page.keyboard.press("e");
    await live.getByText(new RegExp(`added around ${before.entities.length}`)).waitFor({ state: "attached" });
    await until(page, ({ entities }) => entities.length > before.entities.length + 1);
    const grown = await linkedView(page);
    expect(grown.entities.length).toBeLessThanOrEqual(before.entities.length + 25);
    for (const id of before.entities) expect(grown.positions[id]).toEqual(before.positions[id]);
    expect(new Set(grown.origins.flatMap(({ parent }) => parent ?? [])).size).toBeGreaterThan(1);
    await page.keyboard.press("Control+z");
    await until(page, ({ entities }) => entities.join() === before.entities.join());
    await page.keyboard.press("Control+Shift+z");
    await until(page, ({ entities }) => entities.length === grown.entities.length);
    await page.keyboard.press("Shift+E");
    await until(page, ({ entities }) => entities.join() === before.entities.join());
    await page.keyboard.press("Control+z");
    await until(page, ({ entities }) => entities.length === grown.entities.length);
  });

  it("lays out in six ways, each taken back by undo, and leaves alone what is pinned", async () => {
    const { page } = await openAnswer();
    await selectHome(page);
    await page.keyboard.press("p");
    await until(page, ({ pins }) => pins.includes(HOME));
    const before = await linkedView(page);
    for (const [name, label] of [
      ["byTime", "By time"],
      ["byTerritory", "By territory"],
      ["force", "Force"],
      ["hierarchical", "Hierarchical"],
      ["inGrid", "Grid"],
    ] as const) {
      await page.getByRole("button", { name: /^Layout: / }).click();
      await page.getByRole("menuitem", { name: label, exact: true }).click();
      await until(page, ({ layout }) => layout === name);
      const { positions } = await linkedView(page);
      expect(positions[HOME]).toEqual(before.positions[HOME]);
      expect(positions).not.toEqual(before.positions);
      await page.getByRole("button", { name: "Undo" }).click();
      await until(page, ({ layout }) => layout === before.layout);
      expect((await linkedView(page)).positions).toEqual(before.positions);
    }
  });

  it("selects by box, moves the selection together, and finds what the selected have in common", async () => {
    const explorer = await openAnswer();
    const { page } = explorer;
    await canvasAtRest(page);
    const box = await page.getByRole("application").boundingBox();
    if (box === null) throw new Error("There is no canvas.");
    await page.keyboard.down("Shift");
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 3, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    const { entities, positions } = await linkedView(page);
    await until(page, ({ selection }) => selection.entities.length === entities.length);
    await canvasAtRest(page);
    const at = await placeOf(page, HOME);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 30, at.y + 20, { steps: 4 });
    await page.mouse.up();
    await until(page, (view) => view.positions[HOME]?.x !== positions[HOME]?.x);
    const moved = await linkedView(page);
    const step = (id: string): number => (moved.positions[id]?.x ?? 0) - (positions[id]?.x ?? 0);
    for (const id of entities) expect(Math.abs(step(id) - step(HOME))).toBeLessThanOrEqual(1);
    await page.keyboard.press("Control+z");

    await page.keyboard.press("i");
    await until(page, ({ selection }) => selection.entities.length === 0);
    await selectHome(page);
    await page.keyboard.press("g");
    await until(page, ({ selection }) => selection.entities.length > 1);
    await page.keyboard.press("k");
    const kept = await entityCount(page);
    await page.keyboard.press("i");
    await canvasAtRest(page);
    const japan = await placeOf(page, "country:jp");
    await page.mouse.click(japan.x, japan.y);
    await canvasAtRest(page);
    const china = await placeOf(page, "country:cn");
    await page.keyboard.down("Control");
    await page.mouse.click(china.x, china.y);
    await page.keyboard.up("Control");
    await until(page, ({ selection }) => selection.entities.length === 2);
    await page.keyboard.press("j");
    await until(page, (view) => view.entities.length > kept);
    expect(await entityCount(page)).toBeLessThanOrEqual(kept + 25);
    await page.keyboard.press("r");
    await page.getByText(/relations among them added/).waitFor({ state: "attached" });
    // What came was brought in sight; the small picture shows once something is not.
    const zoomIn = page.getByRole("button", { name: "Zoom in" });
    for (let times = 0; times < 6; times += 1) await zoomIn.click();
    await page.getByRole("img", { name: /^Small picture of everything/ }).waitFor({ state: "attached" });
    expect(await explorer.accessibilityProblems()).toEqual([]);
  });

  it("opens the menu by a long press and zooms by a pinch", async () => {
    const explorer = await openAnswer({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { page } = explorer;
    await page.locator("label").filter({ hasText: "Network" }).tap();
    await canvasAtRest(page);
    const level = page.getByLabel("Zoom level");
    const { x, y } = await placeOf(page, HOME);
    const touch = await page.context().newCDPSession(page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly (readonly [number, number])[]): Promise<unknown> =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
    await send("touchStart", [[x, y]]);
    await page.getByRole("menuitem", { name: "Choose what to bring …" }).waitFor();
    await send("touchEnd", []);
    await page.getByRole("menuitem", { name: "Choose what to bring …" }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem").first().waitFor({ state: "detached" });
    // The press selected nothing, so that no sheet covers the picture.
    await page.getByRole("complementary", { name: "Details" }).waitFor({ state: "detached" });

    const before = await level.innerText();
    await send("touchStart", [[120, 640]]);
    await send("touchStart", [[120, 640], [210, 640]]); // prettier-ignore
    for (let step = 1; step <= 6; step += 1) await send("touchMove", [[120 - step * 10, 640], [210 + step * 10, 640]]); // prettier-ignore
    await send("touchEnd", []);
    await page.waitForTimeout(SETTLED_MS);
    expect(parseInt(await level.innerText(), 10)).toBeGreaterThan(parseInt(before, 10));
  });
});
