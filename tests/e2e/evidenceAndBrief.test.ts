import { readFile } from "node:fs/promises";
import { describe, expect, it, jest } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

const QUOTED = /[“”"«»]/;

function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details" });
}

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** The numbers in square brackets of a text. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
}

describe("evidence and briefs in a real Chromium", () => {
  const { open } = explorerUnderTest();

  it("prints a brief of Bắc Giang in which every statement has a listed source and no digest stands in quotation marks", async () => {
    const explorer = await open({ acceptDownloads: true });
    const { page } = explorer;
    await explorer.addEntity("bac giang");
    await details(page).getByRole("button", { name: "Brief", exact: true }).click();
    const brief = page.getByRole("article", { name: "Bắc Giang" });
    await brief.waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);

    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("banner").or(page.getByRole("toolbar")).first().isVisible()).toBe(false);
    const listed = numbersIn(await brief.getByRole("region", { name: "Sources" }).innerText());
    expect(listed).toEqual(listed.map((_, index) => index + 1));
    const statements = await brief.locator(".brief-statement, .brief-figures td").allInnerTexts();
    expect(statements.length).toBeGreaterThan(40);
    for (const statement of statements) {
      expect(numbersIn(statement)).not.toEqual([]);
      for (const number of numbersIn(statement)) expect(listed).toContain(number);
    }
    expect(await brief.innerText()).not.toMatch(QUOTED);
    expect(await brief.locator("q").count()).toBe(0);
    expect(await brief.getByRole("region", { name: /^Plans/ }).innerText()).toMatch(/planned/);
    expect(await brief.getByRole("region", { name: "What is not known" }).innerText()).toMatch(/undated/);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(paper).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    expect(paper.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    await page.emulateMedia({ media: "screen" });

    const markdown = await downloaded(page, "Markdown");
    expect(markdown.name).toBe("bac-giang-to-2025.md");
    expect(markdown.content.toString("utf8")).toMatch(/## Sources\n\n- \[1\] [^]*- \[\d\] Our summary of the article: /);
    const word = await downloaded(page, "Word (DOCX)");
    expect(word.name).toBe("bac-giang-to-2025.docx");
    expect(word.content.includes("word/document.xml")).toBe(true);
    await page.keyboard.press("Escape");
    await brief.waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.textContent === "Brief");
  });

  it("opens a relation with its sentences, copies it with its citation, and shows what else the document states", async () => {
    const explorer = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    const { page } = explorer;
    await explorer.askQuestion(/^Bắc Giang’s partners/);
    const sentence = await details(page).locator(".evidence-sentence").first().innerText();
    await details(page).getByRole("button", { name: "Copy with citation", exact: true }).first().click();
    await details(page).getByRole("button", { name: "Copied" }).first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`In our summary: ${sentence}`);
    expect(copied).toMatch(/Our summary of the article: .*\. Viet Nam News, 20 Dec 2023/);
    expect(copied).toContain("address not known");
    expect(copied).toMatch(/data version \S+\. http:\/\/127/);
    expect(copied).not.toMatch(QUOTED);

    await details(page).getByRole("button", { name: "Also from this document" }).first().click();
    const others = details(page).getByRole("article").first().getByRole("listitem");
    await others.nth(3).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await details(page).getByRole("button", { name: "Read in context" }).first().click();
    expect(await details(page).locator("mark").innerText()).toBe(sentence);
  });

  it("sums a path up from its card, hop by hop, each statement with a listed source", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("textbox", { name: /^Search entities/ }).fill("path lang son to guangxi");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    const card = details(page).getByRole("list", { name: "Paths" }).locator(":scope > li").first();
    await card.waitFor();
    const hops = await card.locator("ol > li .entity-link").allInnerTexts();
    await card.getByRole("button", { name: "Brief", exact: true }).click();
    const brief = page.getByRole("dialog").getByRole("article");
    await brief.waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    const listed = numbersIn(await brief.getByRole("region", { name: "Sources" }).innerText());
    const statements = await brief.locator(".brief-statement").allInnerTexts();
    expect(statements.length).toBeGreaterThanOrEqual(hops.length);
    for (const statement of statements) {
      expect(numbersIn(statement)).not.toEqual([]);
      for (const number of numbersIn(statement)) expect(listed).toContain(number);
    }
    const text = await brief.innerText();
    expect(text).toContain("Lạng Sơn");
    expect(text).toContain("Guangxi");
  });

  it("is as wide as the reader makes it, by keyboard and by mouse, also on the next visit", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.addEntity("bui thanh son");
    const edge = page.getByRole("separator", { name: "Width of the details" });
    const width = async (): Promise<number> => (await details(page).boundingBox())?.width ?? 0;
    await edge.press("Home");
    const least = await width();
    await edge.press("ArrowLeft");
    expect(await width()).toBe(least + 24);
    expect(await edge.getAttribute("aria-valuenow")).toBe(String(least + 24));
    const box = await details(page).boundingBox();
    await page.mouse.move(box?.x ?? 0, 400);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 150, 400, { steps: 4 });
    await page.mouse.up();
    expect(Math.abs((await width()) - (least + 174))).toBeLessThanOrEqual(4);
    const chosen = await width();
    await page.reload();
    await details(page).getByRole("heading", { name: "Bui Thanh Son" }).waitFor();
    expect(await width()).toBe(chosen);
  });

  it("tells of a node whom it met apart from who was at the same event, its partners, figures and sources, and sums up a selection", async () => {
    const explorer = await open({ colorScheme: "dark" });
    const { page } = explorer;
    await explorer.addEntity("bui thanh son");
    await details(page).getByRole("region", { name: "Offices" }).getByText("Minister of Foreign Affairs").first().waitFor();
    await details(page)
      .getByRole("region", { name: "Met" })
      .getByRole("button", { name: /Penny Wong/ })
      .first()
      .waitFor();
    expect(await details(page).getByRole("region", { name: "Only at the same event" }).innerText()).not.toContain("Penny Wong");
    await details(page).getByRole("region", { name: "Sources" }).getByRole("listitem").first().waitFor();
    await explorer.addEntity("bac giang");
    expect(await details(page).getByRole("region", { name: "Partners" }).innerText()).toMatch(/Japan\s+6 facts, 2023/);
    expect(await details(page).getByRole("table", { name: "Figures" }).getByRole("row").count()).toBeGreaterThan(6);
    expect(await explorer.accessibilityProblems()).toEqual([]);

    await explorer.openTable();
    await explorer.entityRows().nth(0).click();
    await explorer
      .entityRows()
      .nth(1)
      .click({ modifiers: ["Control"] });
    await details(page).getByRole("heading", { name: "2 selected" }).waitFor();
    await page.keyboard.press("b");
    const brief = page.getByRole("article", { name: /–/ });
    await brief.getByRole("region", { name: "What is not known" }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
  });

  it("reads as a page on a phone, in Vietnamese", async () => {
    const explorer = await open({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: "vi-VN",
    });
    const { page } = explorer;
    await page
      .getByRole("button", { name: /Lạng Sơn/ })
      .first()
      .tap();
    await page.getByRole("list").getByRole("button").first().waitFor();
    await page.keyboard.press("b");
    await page.getByRole("article").getByRole("region", { name: "Nguồn" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await explorer.accessibilityProblems()).toEqual([]);
  });
});
