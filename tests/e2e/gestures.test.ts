import { describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { KIND_SHAPES } from "../../client/model/kindShape.ts";
import { canvasAtRest, linkedView, placeOf } from "./canvasPlaces.ts";
import type { ExplorerPage } from "./explorerPage.ts";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

const HOME = "province:vn-54";
const JAPAN = "country:jp";

const { open } = explorerUnderTest();

async function openAnswer(): Promise<ExplorerPage> {
  const explorer = await open();
  await explorer.askQuestion(/^Bắc Giang’s partners/);
  await canvasAtRest(explorer.page);
  return explorer;
}

/** Waits until the address tells of a view that fits. */
async function until(page: Page, fits: (view: Awaited<ReturnType<typeof linkedView>>) => boolean): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    if (fits(await linkedView(page))) return;
    await page.waitForTimeout(100);
  }
  throw new Error("The view did not come to be as expected.");
}

/** Where the badge of a country with the number of its hidden neighbours is drawn. */
async function badgeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const { x, y } = await placeOf(page, id);
  const zoom = parseInt(await page.getByLabel("Zoom level").innerText(), 10) / 100;
  const { width, height } = KIND_SHAPES.COUNTRY;
  return { x: x - (width / 2 + 7) * zoom, y: y - (height / 2 + 1) * zoom };
}

describe("gestures on the canvas", () => {
  it("opens by the badge the choice of as many neighbours as the menu counts, and expands by a double click", async () => {
    const { page } = await openAnswer();
    const japan = await placeOf(page, JAPAN);
    await page.mouse.click(japan.x, japan.y, { button: "right" });
    const item = await page.getByRole("menuitem", { name: /^Expand: up to \d+ neighbours/ }).innerText();
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem").first().waitFor({ state: "detached" });
    const badge = await badgeOf(page, JAPAN);
    await page.mouse.click(badge.x, badge.y);
    const dialog = page.getByRole("dialog", { name: /^Expand Japan/ });
    await dialog.getByRole("button", { name: /^Bring \d+/ }).waitFor();
    const bring = await dialog.getByRole("button", { name: /^Bring \d+/ }).innerText();
    expect(/\d+/.exec(bring)?.[0]).toBe(/\d+/.exec(item)?.[0]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    const before = (await linkedView(page)).entities.length;
    const at = await placeOf(page, JAPAN);
    await page.mouse.dblclick(at.x, at.y);
    await until(page, ({ entities }) => entities.length === before + Number(/\d+/.exec(item)?.[0]));
  });

  it("opens the menu by a right click, which leaves what is selected and adds the entity to it or takes it out", async () => {
    const { page } = await openAnswer();
    const home = await placeOf(page, HOME);
    await page.mouse.click(home.x, home.y);
    await until(page, ({ selection }) => selection.entities.join() === HOME);
    for (const [item, chosen] of [
      ["Add to selection", [HOME, JAPAN]],
      ["Remove from selection", [HOME]],
    ] as const) {
      await canvasAtRest(page);
      const { x, y } = await placeOf(page, JAPAN);
      await page.mouse.click(x, y, { button: "right" });
      await page.getByRole("menuitem", { name: item }).click();
      await until(page, ({ selection }) => selection.entities.join() === chosen.join());
    }
  });

  it("takes entities without relations off by a key, and says how many", async () => {
    const explorer = await openAnswer();
    const { page } = explorer;
    const before = await linkedView(page);
    await explorer.addEntity("vinexad");
    await until(page, ({ entities }) => entities.length === before.entities.length + 1);
    await page.getByRole("application").focus();
    await page.keyboard.press("Shift+Delete");
    await until(page, ({ entities }) => entities.join() === before.entities.join());
    await page
      .locator("[aria-live='polite']")
      .getByText(/^Done: Take 1 single off/)
      .waitFor({ state: "attached" });
  });

  it("filters by certainty and by the number of sources, and what they hide is gone from the table", async () => {
    const explorer = await openAnswer();
    const { page } = explorer;
    await explorer.openTable();
    await page.getByRole("tab", { name: /^Relations/ }).click();
    const rows = page.getByRole("grid", { name: "Relations" }).locator("tbody tr");
    await rows.first().waitFor();
    const all = await rows.count();
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    const details = page.getByRole("complementary", { name: "Details" });
    const certainty = details.getByRole("group", { name: "Certainty" });
    await certainty.getByRole("checkbox").first().uncheck();
    await page
      .getByText(/before filters/)
      .first()
      .waitFor();
    const certain = await rows.count();
    expect(certain).toBeLessThan(all);
    await details.getByRole("button", { name: "Show all" }).click();
    await expect(rows.count()).resolves.toBe(all);

    const least = details.getByRole("textbox", { name: "Fewest sources of a relation" });
    await least.fill("2");
    await least.press("Enter");
    await page.getByRole("button", { name: "Show fewer than 2 sources again" }).waitFor();
    const cells = await linkedView(page);
    expect(cells.filters.minSources).toBe(2);
    expect(await rows.count()).toBeLessThan(all);
  });
});
