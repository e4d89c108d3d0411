import { describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { canvasAtRest, linkedView, placeOf } from "./canvasPlaces.ts";
import type { ExplorerPage } from "./explorerPage.ts";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

const QUESTION = /^Bắc Giang’s partners/;
const HOME = "province:vn-54";
const JAPAN = "country:jp";

const { open } = explorerUnderTest();

async function openOnPhone(): Promise<ExplorerPage> {
  const explorer = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await explorer.page.getByRole("button", { name: QUESTION }).tap();
  await explorer.page.waitForURL(/#/);
  return explorer;
}

async function openNetwork(page: Page): Promise<void> {
  await page.locator("label").filter({ hasText: "Network" }).tap();
  await canvasAtRest(page);
}

/** How many of the loaded scripts hold Cytoscape, told by the name of a layout that nobody else has. */
function scriptsThatDraw(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
    const texts = await Promise.all(scripts.map(async ({ name }) => (await fetch(name)).text()));
    return texts.filter((text) => text.includes("breadthfirst")).length;
  });
}

/** Presses long on an entity of the canvas, and lets go once its menu is there. */
async function longPress(page: Page, id: string): Promise<void> {
  const { x, y } = await placeOf(page, id);
  const touch = await page.context().newCDPSession(page);
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y, id: 0 }] });
  await page.getByRole("menuitem", { name: "Hide", exact: true }).waitFor();
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

async function tapEntity(page: Page, id: string): Promise<void> {
  await canvasAtRest(page);
  const { x, y } = await placeOf(page, id);
  await page.touchscreen.tap(x, y);
}

/** Waits until the address tells of these entities selected. */
async function untilSelected(page: Page, ids: readonly string[]): Promise<void> {
  await expectSoon(page, async () => (await linkedView(page)).selection.entities.join() === ids.join());
}

async function expectSoon(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    if (await holds()) return;
    await page.waitForTimeout(100);
  }
  throw new Error("It did not come to be as expected.");
}

describe("the explorer on a phone, by touch", () => {
  it("loads the code that draws the network only once the network is chosen", async () => {
    const { page } = await openOnPhone();
    await page.getByRole("list", { name: "What is recorded" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await scriptsThatDraw(page)).toBe(0);
    await openNetwork(page);
    expect(await scriptsThatDraw(page)).toBe(1);
  });

  it("picks entities one by one, and asks for their common neighbours, relations and paths", async () => {
    const explorer = await openOnPhone();
    const { page } = explorer;
    await openNetwork(page);
    await longPress(page, HOME);
    await page.getByRole("menuitem", { name: "Add to selection" }).tap();
    const picks = page.getByRole("region", { name: "Entities being picked" });
    await picks.getByText("1 selected").waitFor();
    await tapEntity(page, JAPAN);
    await picks.getByText("2 selected").waitFor();
    await picks.getByText(/^Bắc Giang.* · Japan$/).waitFor();
    await untilSelected(page, [HOME, JAPAN]);
    expect(await page.getByRole("complementary", { name: "Details" }).isVisible()).toBe(false);
    expect(await explorer.accessibilityProblems()).toEqual([]);

    const live = page.locator("[aria-live='polite']");
    await picks.getByRole("button", { name: "Common neighbours" }).tap();
    await live.getByText(/common neighbours?, \d+ added/).waitFor({ state: "attached" });
    await picks.getByRole("button", { name: "Reveal relations" }).tap();
    await live.getByText(/relations? among them added/).waitFor({ state: "attached" });

    await canvasAtRest(page);
    await longPress(page, JAPAN);
    await page.getByRole("menuitem", { name: "Remove from selection" }).tap();
    await picks.getByText("1 selected").waitFor();
    await tapEntity(page, JAPAN);
    await picks.getByRole("button", { name: "Paths between the last two" }).tap();
    await page.getByRole("complementary", { name: "Details" }).getByRole("list", { name: "Paths" }).waitFor();
  });

  it("goes on picking from the details of an entity, and adds what the search bar finds", async () => {
    const explorer = await openOnPhone();
    const { page } = explorer;
    await explorer.addEntity("japan");
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("button", { name: "Pick others too" }).tap();
    const picks = page.getByRole("region", { name: "Entities being picked" });
    await picks.getByText("1 selected").waitFor();
    const search = page.getByLabel("Search entities").first();
    await search.fill("lang son");
    await page
      .getByRole("option", { name: /^Lạng Sơn/ })
      .first()
      .tap();
    await picks.getByText("Japan · Lạng Sơn").waitFor();
    await picks.getByRole("button", { name: "Details" }).tap();
    await details.getByRole("heading", { name: "2 selected" }).waitFor();
    await details.getByRole("button", { name: "Common neighbours" }).waitFor();
  });

  it("has the table too: the command opens it, a row opens its details and its menu, and rows can be picked", async () => {
    const explorer = await openOnPhone();
    const { page } = explorer;
    const search = page.getByLabel("Search entities").first();
    await search.fill("open or close the table");
    await page.getByRole("option", { name: /^Open or close the table/ }).tap();
    const japan = explorer.entityRows().filter({ hasText: "Japan" });
    await japan.waitFor();
    expect(await page.getByRole("radio", { name: "Table" }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await explorer.accessibilityProblems()).toEqual([]);

    await japan.tap();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading", { name: "Japan" }).waitFor();
    await untilSelected(page, [JAPAN]);
    await details.getByRole("button", { name: "Expand", exact: true }).tap();
    await page.getByRole("menuitem", { name: /^Expand: up to \d+ neighbours/ }).waitFor();
    await page.keyboard.press("Escape");

    await details.getByRole("button", { name: "Pick others too" }).tap();
    await explorer.entityRows().filter({ hasText: "China" }).tap();
    await page.getByRole("region", { name: "Entities being picked" }).getByText("Japan · China").waitFor();
    await explorer.entityRows().filter({ hasText: "Japan" }).tap();
    await untilSelected(page, ["country:cn"]);

    await page.locator("label").filter({ hasText: "Answers" }).tap();
    await page.getByRole("grid").waitFor({ state: "detached" });
    await page.getByRole("list", { name: "What is recorded" }).waitFor();
  });

  it("points in the last step of the tour at the way to the table", async () => {
    const explorer = await openOnPhone();
    const { page } = explorer;
    await page.getByRole("radiogroup", { name: "What is shown" }).waitFor();
    const search = page.getByLabel("Search entities").first();
    await search.fill("take the tour");
    await page.getByRole("option", { name: "Take the tour" }).tap();
    for (let step = 1; step < 4; step += 1) await page.getByRole("button", { name: "Next", exact: true }).tap();
    await page.locator(".phone-switch.tour-target").waitFor();
  });
});

describe("the explorer on a desktop at 400 %", () => {
  it("scrolls to a table whose rows can be chosen", async () => {
    const explorer = await open({ viewport: { width: 360, height: 225 } });
    const { page } = explorer;
    await page.getByRole("button", { name: QUESTION }).click();
    await page.locator("label").filter({ hasText: "Table" }).click();
    const row = explorer.entityRows().filter({ hasText: "Japan" });
    await row.click();
    await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { name: "Japan" }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
  });
});
