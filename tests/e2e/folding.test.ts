import { describe, expect, it, jest } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { explorerUnderTest } from "./explorerUnderTest.ts";
import { openSharing, saved, textOf } from "./savedFiles.ts";

jest.setTimeout(120_000);

const QUESTION = /^Who met whom, and for which place/;

async function draw(page: Page, way: string): Promise<void> {
  await page.getByRole("radio", { name: way, exact: true }).press("Space");
  await page.getByRole("radio", { name: way, exact: true, checked: true }).waitFor({ state: "attached" });
}

async function openRelations(page: Page): Promise<Locator> {
  await page.getByRole("tab", { name: /^Relations/ }).click();
  return page.getByRole("grid", { name: "Relations" }).locator("tbody tr");
}

/** Texts of an SVG that stand upon each other where a browser draws them, and how many it holds. */
function overlapsIn(page: Page, svg: string): Promise<{ readonly texts: number; readonly overlaps: readonly string[] }> {
  return page.evaluate((text) => {
    const holder = document.createElement("div");
    const drawing = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    // The height of a line holds room above and below the letters.
    const [least, leading] = [1.5, 0.2];
    document.body.append(holder);
    holder.append(drawing);
    const boxes = [...drawing.querySelectorAll("text")].flatMap((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const inset = (bottom - top) * leading;
      const isSeen = each.textContent.trim() !== "" && Number(getComputedStyle(each).fillOpacity) > 0;
      return isSeen ? [{ text: each.textContent, left, right, top: top + inset, bottom: bottom - inset }] : [];
    });
    const overlaps = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > least)
        .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > least)
        .map((b) => `${a.text} upon ${b.text}`),
    );
    holder.remove();
    return { texts: boxes.length, overlaps };
  }, svg);
}

describe("folding in the explorer", () => {
  const { open } = explorerUnderTest();

  it("writes names and the words of lines where none stands upon another", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    for (const way of ["Territories", "Organisations", "People"]) {
      await draw(page, way);
      await openSharing(page, "Export");
      const svg = textOf(await saved(page, "SVG", 2), "svg");
      await page.keyboard.press("Escape");
      const { texts, overlaps } = await overlapsIn(page, svg);
      expect(texts).toBeGreaterThan(30);
      expect(overlaps).toEqual([]);
      if (way === "Territories") expect(/>met ×\d/.test(svg)).toBe(true);
    }
  });

  it("draws who met whom between people, organisations and territories, with the events, sentences and persons behind a pair", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    const bar = page.getByRole("group", { name: "How meetings are drawn" });
    const counts = page.getByRole("application");
    await page.getByRole("radio", { name: "Territories", exact: true, checked: true }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Draw the events" }).click();
    await page.getByRole("radio", { name: "Events", exact: true, checked: true }).waitFor({ state: "attached" });
    const asEvents = await counts.getAttribute("aria-label");
    await draw(page, "People");
    await bar.getByText(/\d+ pairs · \d+ events folded/).waitFor();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("list", { name: "Events" }).waitFor();
    await draw(page, "Organisations");
    await draw(page, "Territories");
    await explorer.openTable();
    const names = await explorer.entityNames();
    expect(names).toEqual(expect.arrayContaining(["Lạng Sơn", "Guangxi"]));
    expect(await explorer.accessibilityProblems()).toEqual([]);

    const rows = await openRelations(page);
    await rows.filter({ hasText: "Guangxi" }).filter({ hasText: "Lạng Sơn" }).filter({ hasText: "met" }).first().click();
    const events = details.getByRole("list", { name: "Events" });
    await events.locator(".evidence-sentence").first().waitFor();
    expect(await events.locator(":scope > li").count()).toBeGreaterThan(1);
    await details.getByRole("heading", { name: /^Persons behind it/ }).waitFor();
    await page
      .getByRole("button", { name: /^met \d+$|^met$/ })
      .first()
      .waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);

    const before = await counts.getAttribute("aria-label");
    await details
      .getByRole("button", { name: /^Unfold / })
      .first()
      .click();
    await bar.getByText(/\d+ events? folded/).waitFor();
    await expect(counts.getAttribute("aria-label")).resolves.not.toBe(before);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    expect(await counts.getAttribute("aria-label")).toBe(before);
    await draw(page, "Events");
    expect(await counts.getAttribute("aria-label")).toBe(asEvents);
  });

  it("draws provinces as of today, keeps each fact's own, and opens the same picture from its address", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    await draw(page, "Events");
    await page.getByRole("application").focus();
    for (const way of ["People", "Organisations", "Territories"]) {
      await page.keyboard.press("m");
      await page.getByRole("radio", { name: way, exact: true, checked: true }).waitFor({ state: "attached" });
    }
    await page.getByRole("switch", { name: "As of today" }).press("Space");
    await page.getByRole("switch", { name: "As of today", checked: true }).waitFor({ state: "attached" });
    await page.getByRole("checkbox", { name: "Same event too" }).press("Space");
    await explorer.openTable();
    const names = await explorer.entityNames();
    expect(names.filter((name) => name.includes("(to 2025)"))).toEqual([]);
    expect(names).toContain("Ho Chi Minh City (from 2025)");
    await explorer.entityRows().filter({ hasText: "Ho Chi Minh City (from 2025)" }).first().click();
    const rows = await openRelations(page);
    await rows.filter({ hasText: "Yamaguchi" }).first().click();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText(/In the sources: .*Bình Dương/).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);

    const again = await open({ colorScheme: "dark" }, page.url());
    await again.page.getByRole("radio", { name: "Territories", exact: true, checked: true }).waitFor({ state: "attached" });
    await again.page
      .getByRole("complementary", { name: "Details" })
      .getByText(/In the sources: .*Bình Dương/)
      .waitFor();
    await again.openTable();
    expect(await again.entityNames()).toEqual(names);
    expect(await again.accessibilityProblems()).toEqual([]);
  });

  it("reads who met whom as cards on a phone", async () => {
    const explorer = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { page } = explorer;
    await page.getByRole("button", { name: QUESTION }).tap();
    await page.getByRole("list", { name: "What is recorded" }).waitFor();
    await page.getByRole("button", { name: "View options" }).tap();
    await page.locator("label").filter({ hasText: "Territories" }).tap();
    await page
      .getByRole("list", { name: "What is recorded" })
      .getByText(/Guangxi met Lạng Sơn/)
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await explorer.accessibilityProblems()).toEqual([]);
  });
});
