import { describe, expect, it, jest } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

const PARTNERS = /^Bắc Giang’s partners/;
const BORDER = /^Lạng Sơn and Guangxi: from a fall in trade/;

async function pick(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: field });
  await box.fill(text);
  await page.getByRole("listbox", { name: field }).getByRole("option").first().waitFor();
  await box.press("ArrowDown");
  await box.press("Enter");
}

function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details" });
}

async function boxOf(drawn: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
  const box = await drawn.boundingBox();
  if (box === null) throw new Error("It is not drawn.");
  return box;
}

describe("paths, time, filters and legend", () => {
  const { open } = explorerUnderTest();

  it("finds paths between picked starts and ends, explains each hop, lights one up and leaves things out", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: "Path", exact: true }).click();
    await details(page).getByText("Pick at least one start and one end").waitFor();
    await pick(page, "Add a start", "bac giang");
    await pick(page, "Add a start", "lang son");
    await pick(page, "Add an end", "nhat ban");
    const paths = details(page).getByRole("list", { name: "Paths" });
    await paths.getByRole("button", { name: "Show on canvas" }).first().waitFor();
    const cards = paths.locator(":scope > li");
    expect(await cards.count()).toBeLessThanOrEqual(5);
    for (const sentence of await cards.locator(".path-sentence").allInnerTexts()) expect(sentence).toMatch(/Bắc Giang|Lạng Sơn/);
    expect(await paths.getByText(/Our summary of/).count()).toBeGreaterThan(0);
    expect(await explorer.accessibilityProblems()).toEqual([]);

    await paths.getByRole("button", { name: "Show on canvas" }).first().click();
    await paths.getByRole("button", { name: "Show all again" }).click();
    await paths.getByRole("button", { name: "Show on canvas" }).first().waitFor();

    const before = await cards.first().innerText();
    await details(page).getByRole("combobox", { name: "A relation type to leave out" }).click();
    await page.getByRole("option", { name: "exports to", exact: true }).click();
    await details(page).getByRole("list", { name: "Left out" }).getByRole("button", { name: "Take exports to out" }).waitFor();
    await details(page).getByRole("switch", { name: "In time order" }).press("Space");
    await details(page).getByRole("switch", { name: "Planned included" }).press("Space");
    await paths.waitFor();
    expect(await paths.locator(".entity-link").allInnerTexts()).not.toContainEqual(expect.stringMatching(/Giang exports to/));
    expect(before).not.toBe("");
  });

  it("says plainly that nothing strong joins two entities, and what the nearest is", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: "Path", exact: true }).click();
    await pick(page, "Add a start", "spain");
    await pick(page, "Add an end", "vinexad");
    await details(page).locator("label").filter({ hasText: /^1$/ }).click();
    await details(page).getByText("None within 1 hops.").waitFor();
    await details(page)
      .getByText(/Not recorded is not the same as did not happen/)
      .waitFor();
    await details(page)
      .getByText(/The nearest has \d hops|Only through hubs/)
      .waitFor();
    await details(page).getByRole("button", { name: "Search so" }).click();
    await details(page).getByRole("list", { name: "Paths" }).waitFor();
  });

  it("stops a search that takes too long when told", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: "Path", exact: true }).click();
    await pick(page, "Add a start", "spain");
    await page.route("**/graphql", async (route) => {
      if (!(route.request().postData() ?? "").includes("query Paths")) await route.continue();
    });
    await pick(page, "Add an end", "vinexad");
    await details(page).getByRole("button", { name: "Cancel" }).click();
    await details(page).getByText("The search was stopped.").waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await details(page).getByRole("button", { name: "Look for paths" }).click();
    await details(page).getByRole("list", { name: "Paths" }).waitFor();
  });

  it("moves the window of time by keyboard, by typing and by dragging, and plays it, each one step of undo", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(BORDER);
    const strip = page.getByRole("region", { name: "Time", exact: true });
    const start = strip.getByRole("slider", { name: "Start of the window" });
    const undo = page.getByRole("button", { name: "Undo", exact: true });
    const timings = page.getByText(/\d+ dated, \d+ possibly, \d+ undated/).first();
    await start.press("ArrowRight");
    expect(await start.getAttribute("aria-valuetext")).toMatch(/\d{4}/);
    await timings.waitFor();
    await undo.click();
    await timings.waitFor({ state: "detached" });

    await strip.getByLabel("From", { exact: true }).fill("not a date");
    await strip.getByLabel("From", { exact: true }).press("Enter");
    await strip
      .getByRole("alert")
      .getByText(/Type a date/)
      .waitFor();
    await strip.getByLabel("From", { exact: true }).fill("5/2023");
    await strip.getByLabel("From", { exact: true }).press("Enter");
    await timings.waitFor();
    expect(await strip.getByLabel("From", { exact: true }).inputValue()).toBe("2023-05");
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await undo.click();
    await timings.waitFor({ state: "detached" });

    const chart = strip.getByRole("group", { name: /^Relations by/ });
    const { x: left, y: top, width } = await boxOf(chart);
    await page.mouse.move(left + width * 0.3, top + 20);
    await page.mouse.down();
    await page.mouse.move(left + width * 0.5, top + 20, { steps: 6 });
    await page.mouse.move(left + width * 0.7, top + 20, { steps: 6 });
    await page.mouse.up();
    await timings.waitFor();
    await undo.click();
    await timings.waitFor({ state: "detached" });

    // What is dragged snaps to whole bars, wherever in a bar it begins and ends.
    const bars = await Promise.all((await chart.locator(".bar-solid").all()).map(boxOf));
    const [bar, next, end] = bars.slice(1);
    if (bar === undefined || next === undefined || end === undefined) throw new Error("The chart has too few bars.");
    const bin = next.x - bar.x;
    await page.mouse.move(bar.x + bin * 0.4, top + 20);
    await page.mouse.down();
    await page.mouse.move(next.x + bin * 0.5, top + 20, { steps: 6 });
    await page.mouse.move(end.x + bin * 0.3, top + 20, { steps: 6 });
    await page.mouse.up();
    await timings.waitFor();
    const shade = await boxOf(chart.locator(".time-brush .selection"));
    expect(shade.x).toBeCloseTo(bar.x, 0);
    expect(shade.x + shade.width).toBeCloseTo(end.x, 0);
    expect(Number(await start.getAttribute("aria-valuenow"))).toBe(1);
    expect(Number(await strip.getByRole("slider", { name: "End of the window" }).getAttribute("aria-valuenow"))).toBe(2);
    await undo.click();
    await timings.waitFor({ state: "detached" });

    await strip.getByRole("button", { name: "Step forward" }).click();
    await timings.waitFor();
    const first = await strip.getByRole("slider", { name: "End of the window" }).getAttribute("aria-valuetext");
    await strip.getByRole("button", { name: /^Speed/ }).click();
    await strip.getByRole("button", { name: "Play" }).click();
    await page.waitForFunction(
      (text) => document.querySelector('[role="slider"][aria-label="End of the window"]')?.getAttribute("aria-valuetext") !== text,
      first,
    );
    await strip.getByRole("button", { name: "Pause" }).click();
    await undo.click();
    expect(await strip.getByRole("slider", { name: "End of the window" }).getAttribute("aria-valuetext")).toBe(first);

    await strip.getByRole("button", { name: /^Hide \d+ undated/ }).click();
    await strip.getByRole("button", { name: /^Show \d+ undated/ }).waitFor();
    await page.getByRole("button", { name: "Show all", exact: true }).click();
    await timings.waitFor({ state: "detached" });
  });

  it("removes by the filter panel with the keyboard, keeps counts and table in step, and clears with one click", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(PARTNERS);
    await explorer.openTable();
    const before = await explorer.entityRows().count();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filters", exact: true }).press("Enter");
    const country = details(page).getByRole("checkbox", { name: "Country or economy" });
    await country.press("Space");
    expect(await country.isChecked()).toBe(false);
    expect(await explorer.entityRows().count()).toBeLessThan(before);
    await details(page).getByRole("button", { name: "Only Country or economy" }).press("Enter");
    const fewest = details(page).getByLabel("Fewest relations of an entity");
    await fewest.fill("500");
    await fewest.press("Enter");
    await page.getByRole("button", { name: /^Show fewer than 500 relations again/ }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await details(page).getByRole("button", { name: "Show all" }).click();
    expect(await explorer.entityRows().count()).toBe(before);
  });

  it("selects by the legend, shows one kind alone in one step, and keeps greyscale over a reload", async () => {
    const explorer = await open({ colorScheme: "dark" });
    const { page } = explorer;
    await explorer.askQuestion(PARTNERS);
    await explorer.openTable();
    const legend = page.getByRole("navigation", { name: "Legend and filters" });
    const countries = legend.getByRole("button", { name: /^Country or economy/ });
    await countries.click();
    expect(await explorer.entityRows().and(page.locator("[aria-selected='true']")).count()).toBeGreaterThan(3);
    await countries.dblclick();
    await page.getByRole("group", { name: "Hidden" }).getByRole("button", { name: "Show Province again" }).waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByRole("group", { name: "Hidden" }).waitFor({ state: "detached" });
    await legend.getByRole("switch", { name: "Greyscale" }).press("Space");
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.reload();
    expect(await legend.getByRole("switch", { name: "Greyscale" }).isChecked()).toBe(true);
  });

  it("filters on a phone, and does not play where less motion is asked for", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" as const };
    const explorer = await open(phone);
    const { page } = explorer;
    await page.getByRole("button", { name: PARTNERS }).tap();
    await page.locator("label").filter({ hasText: "Network" }).tap();
    const strip = page.getByRole("region", { name: "Time", exact: true });
    expect(await strip.getByRole("button", { name: "Play" }).isDisabled()).toBe(true);
    await strip.getByRole("button", { name: "Step forward" }).tap();
    await page
      .getByText(/\d+ dated, \d+ possibly, \d+ undated/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Filters", exact: true }).tap();
    await details(page).getByRole("checkbox", { name: "Visit" }).tap();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });

  it("closes the sheet of paths on a phone once one is shown, so that the network is seen", async () => {
    const explorer = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { page } = explorer;
    await page.getByRole("textbox", { name: /^Search entities/ }).fill("path lang son to guangxi");
    await page.getByRole("option", { name: /^Path between Lạng Sơn and Guangxi/ }).tap();
    const show = details(page).getByRole("list", { name: "Paths" }).getByRole("button", { name: "Show on canvas" }).first();
    await show.tap();
    await details(page).waitFor({ state: "detached" });
    await page.getByRole("application").waitFor();
    await page.getByRole("radio", { name: "Network", checked: true }).waitFor({ state: "attached" });
  });
});
