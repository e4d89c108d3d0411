import { describe, expect, it, jest } from "@jest/globals";
import { explorerUnderTest } from "./explorerUnderTest.ts";
import type { RunningWhomet } from "./startWhomet.ts";

jest.setTimeout(120_000);

const QUESTIONS: readonly RegExp[] = [
  /^Who met whom, and for which place/,
  /^Which provinces work with Japan/,
  /^Lạng Sơn and Guangxi: from a fall in trade/,
  /^Yamaguchi, Bình Dương and Ho Chi Minh City/,
  /^Bắc Giang’s partners/,
  /^Whom did Võ Văn Minh meet, in which office/i,
  /^Liu Ning: which provinces and ministries/,
];

/** The whole explorer in a real Chromium, against a server that `start` gives. */
export function describeExplorer(title: string, start: () => Promise<RunningWhomet>): void {
  describe(title, () => {
    const { open } = explorerUnderTest(start);

    it.each(QUESTIONS.map((question) => [question.source, question] as const))(
      "answers a worked question with a count, a drawn network and the first evidence open: %s",
      async (_, question) => {
        const explorer = await open();
        const { page } = explorer;
        await explorer.askQuestion(question);
        const details = page.getByRole("complementary", { name: "Details" });
        await details.getByRole("heading", { name: /Evidence/ }).waitFor();
        expect(await details.locator(".evidence-sentence").first().innerText()).not.toBe("");
        expect(await details.getByText(/Our summary of/).count()).toBeGreaterThan(0);
        expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/\d/);
        await page.locator("canvas").first().waitFor();
        expect(await explorer.accessibilityProblems()).toEqual([]);
      },
    );

    it("marks a relation's sentence in its document and says that the text is ours", async () => {
      const explorer = await open();
      const { page } = explorer;
      await explorer.askQuestion(QUESTIONS[2] ?? /./);
      const details = page.getByRole("complementary", { name: "Details" });
      const sentence = await details.locator(".evidence-sentence").first().innerText();
      await details.getByRole("button", { name: "Read in context" }).first().click();
      await details.locator("mark").first().waitFor();
      expect((await details.locator("mark").allInnerTexts()).join("")).toContain(sentence);
      await details.getByText(/our own summary of the article/).waitFor();
      expect(await explorer.accessibilityProblems()).toEqual([]);
    });

    it("adds entities by keyboard, expands one, explains the path hop by hop, and opens the same view from its address", async () => {
      const explorer = await open();
      const { page } = explorer;
      await explorer.addEntity("bo cong thuong");
      await explorer.addEntity("lang son");
      await explorer.openTable();
      expect(await explorer.entityNames()).toEqual(["Lạng Sơn", "Ministry of Industry and Trade of Vietnam"]);

      await explorer.entityRows().filter({ hasText: "Lạng Sơn" }).click();
      await page.getByRole("complementary", { name: "Details" }).getByRole("button", { name: "Expand", exact: true }).click();
      await page.getByRole("menuitem", { name: /Expand: up to \d+ neighbours/ }).click();
      await explorer.entityRows().nth(3).waitFor();

      await explorer.entityRows().filter({ hasText: "Ministry of Industry and Trade of Vietnam" }).first().click();
      await explorer
        .entityRows()
        .filter({ hasText: /^Lạng Sơn(Province|$)/ })
        .first()
        .click({ modifiers: ["Control"] });
      await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: "Path", exact: true }).click();
      const details = page.getByRole("complementary", { name: "Details" });
      await details.locator("label").filter({ hasText: /^6$/ }).click();
      const paths = details.getByRole("list", { name: "Paths" });
      await paths.waitFor();
      const hops = paths.locator(":scope > li").first().locator("ol > li");
      expect(await hops.count()).toBeGreaterThan(2);
      for (const sentence of await hops.locator(".relation-sentence").allInnerTexts()) expect(sentence).not.toBe("");
      // A sentence that states several hops is shown at the first of them, and referred to by the others.
      const referring = await hops.getByText(/^Stated by the sentence of hop \d+\.$/).count();
      expect((await hops.locator(".relation-sentence").count()) + referring).toBe(await hops.count());
      expect(await paths.innerText()).toContain("Guangxi");
      await paths.getByRole("button", { name: "Show on canvas" }).first().click();
      expect(await explorer.accessibilityProblems()).toEqual([]);

      const names = await explorer.entityNames();
      expect(names.some((name) => name.includes("Guangxi"))).toBe(true);
      const address = page.url();
      const again = await open({}, address);
      await again.page.locator("canvas").first().waitFor();
      expect(again.page.url()).toBe(address);
      await again.openTable();
      expect(await again.entityNames()).toEqual(names);
    });

    it("takes what a filter hides off the table and the counts, and undo brings it back", async () => {
      const explorer = await open();
      const { page } = explorer;
      await explorer.askQuestion(QUESTIONS[4] ?? /./);
      await explorer.openTable();
      const before = await explorer.entityRows().count();
      await page.getByRole("button", { name: "Hide Country or economy" }).click();
      const after = await explorer.entityRows().count();
      expect(after).toBeLessThan(before);
      await page.getByText(`before filters · ${after} of ${before} entities`).waitFor();
      await page.getByRole("button", { name: "Undo" }).click();
      expect(await explorer.entityRows().count()).toBe(before);
    });

    it("says plainly that there is no path, and that this is not the same as none in the world", async () => {
      const explorer = await open();
      const { page } = explorer;
      await explorer.addEntity("spain");
      await explorer.addEntity("vinexad");
      await explorer.openTable();
      await explorer.entityRows().nth(0).click();
      await explorer
        .entityRows()
        .nth(1)
        .click({ modifiers: ["Control"] });
      await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: "Path", exact: true }).click();
      const details = page.getByRole("complementary", { name: "Details" });
      await details.locator("label").filter({ hasText: /^2$/ }).click();
      await details.getByText("None within 2 hops.").waitFor();
      await details.getByText(/Not recorded is not the same as did not happen/).waitFor();
    });

    it("speaks Vietnamese when asked, and is accessible in the dark", async () => {
      const explorer = await open({ colorScheme: "dark" });
      const { page } = explorer;
      await page.getByRole("button", { name: "Tiếng Việt" }).click();
      await page
        .getByRole("button", { name: /Bắc Giang/ })
        .first()
        .click();
      await page.locator("html[lang='vi']").waitFor({ state: "attached" });
      await page.locator(".evidence-sentence").first().waitFor();
      expect(await explorer.accessibilityProblems()).toEqual([]);
    });

    it("opens an answer as readable cards on a phone, with the network one tap away", async () => {
      const explorer = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      const { page } = explorer;
      await page.getByRole("button", { name: QUESTIONS[2] ?? /./ }).tap();
      await page
        .getByRole("list", { name: "What is recorded" })
        .getByText(/Our summary of/)
        .first()
        .waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await explorer.accessibilityProblems()).toEqual([]);
      await page.locator("label").filter({ hasText: "Network" }).tap();
      await page.locator("canvas").first().waitFor();
    });
  });
}
