import { describe, expect, it, jest } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

describe("the matrix", () => {
  const { open } = explorerUnderTest();

  it("counts provinces by countries, moves by arrow keys, sorts, and opens a cell with its evidence, which undo takes back", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: "Matrix", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Who works with whom" });
    const grid = dialog.getByRole("grid", { name: "Who works with whom" });
    const cell = grid.getByRole("gridcell", { name: /^Lạng Sơn, China: \d+ events, \d+ agreements.*plans/ });
    await cell.waitFor();
    expect(await grid.getByRole("gridcell", { name: "Lạng Sơn, Japan: nothing recorded in these documents" }).count()).toBe(1);
    expect(await explorer.accessibilityProblems()).toEqual([]);

    await dialog.getByRole("checkbox", { name: "As of today" }).uncheck();
    await grid.getByRole("rowheader", { name: "Bình Dương" }).waitFor();
    await dialog.getByRole("checkbox", { name: "As of today" }).check();
    await grid.getByRole("rowheader", { name: "Bình Dương" }).waitFor({ state: "detached" });

    const byName = grid.getByRole("button", { name: "Name: sort rows by it" });
    await byName.focus();
    await page.keyboard.press("Enter");
    expect(await grid.getByRole("columnheader", { name: /Name/ }).getAttribute("aria-sort")).toBe("ascending");
    const names = await grid.getByRole("rowheader").allInnerTexts();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "vi")));

    await page.keyboard.press("Control+End");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Total of /);
    await page.keyboard.press("Control+Home");
    for (let row = 0; row <= names.indexOf("Lạng Sơn"); row += 1) await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Lạng Sơn");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Lạng Sơn, China/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /^Lạng Sơn and China: \d+ events/ }).waitFor();
    await page.getByRole("complementary", { name: "Details" }).locator(".evidence-sentence").first().waitFor();
    await explorer.openTable();
    expect((await explorer.entityNames()).some((name) => name.includes("Guangxi"))).toBe(true);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^Lạng Sơn and China/ }).waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Matrix", exact: true }).click();
    await grid.getByRole("gridcell", { name: /^Bắc Ninh \(from 2025\), Japan: / }).click();
    await page.getByRole("heading", { level: 1, name: /^Bắc Ninh.* and Japan: / }).waitFor();
    await page.getByRole("switch", { name: "As of today", checked: true }).waitFor({ state: "attached" });
    await explorer.entityRows().filter({ hasText: "Bắc Ninh (from 2025)" }).first().waitFor();
    const drawn = await explorer.entityNames();
    expect(drawn.filter((name) => name.includes("(to 2025)"))).toEqual([]);
    expect(drawn.some((name) => name.startsWith("Bắc Ninh (from 2025)"))).toBe(true);
    await page.getByRole("switch", { name: "As of today" }).press("Space");
    await explorer.entityRows().filter({ hasText: "Bắc Giang (to 2025)" }).first().waitFor();
  });

  it("counts one year, other kinds and one sort of fact, and hands out CSV", async () => {
    const explorer = await open({ colorScheme: "dark" });
    const { page } = explorer;
    await page.getByRole("button", { name: "Matrix", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Who works with whom" });
    const total = dialog.getByRole("status").filter({ hasText: "in all" });
    await total.waitFor();
    const all = await total.innerText();
    await dialog.getByRole("combobox", { name: "Year" }).selectOption("2023");
    await dialog.getByText("Only what is dated in 2023 counts", { exact: false }).waitFor();
    expect(await total.innerText()).not.toBe(all);
    expect(await dialog.getByRole("checkbox", { name: "Undated too" }).isChecked()).toBe(false);
    await dialog.getByRole("combobox", { name: "Year" }).selectOption("All years");
    await dialog.getByRole("combobox", { name: "Columns", exact: true }).selectOption("Locality");
    await dialog.getByRole("gridcell", { name: /^Lạng Sơn, Guangxi: \d+ events/ }).waitFor();
    await dialog.getByRole("combobox", { name: "Number shown" }).selectOption("Plans");
    expect(await explorer.accessibilityProblems()).toEqual([]);
    const saving = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "CSV of all counts" }).click();
    const csv = await readFile(await (await saving).path(), "utf8");
    expect(csv).toMatch(/^\uFEFFRow,Row id,Column,Column id,Events,Agreements/);
    expect(csv).toMatch(/Lạng Sơn,province:vn-09,Guangxi,locality:guangxi,\d/);
  });

  it("prints on A4 landscape, with its data version and nothing of the page behind it", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: "Matrix", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Who works with whom" });
    await dialog.getByRole("gridcell", { name: /^Lạng Sơn, China: / }).waitFor();
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
    });
    await dialog.getByRole("button", { name: "Print" }).click();
    expect(await page.locator("html[data-printed]").count()).toBe(1);

    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("toolbar", { name: "Tools" }).isVisible()).toBe(false);
    expect(await dialog.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    await dialog.getByText(/data version/i).waitFor();
    expect(await dialog.getByRole("gridcell", { name: /^Lạng Sơn, China: / }).isVisible()).toBe(true);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(paper).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]/);
  });

  it("is read in Vietnamese and used by touch at 390 pixels", async () => {
    const explorer = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { page } = explorer;
    await page.getByRole("button", { name: "Tiếng Việt" }).tap();
    await page.getByRole("button", { name: "Ma trận", exact: true }).tap();
    const cell = page.getByRole("gridcell", { name: /^Lạng Sơn, Trung Quốc: \d+ sự kiện/ });
    await cell.waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await cell.tap();
    await page.getByRole("heading", { level: 1, name: /^Lạng Sơn và Trung Quốc: \d+ sự kiện/ }).waitFor();
  });
});
