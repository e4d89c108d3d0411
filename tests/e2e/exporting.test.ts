import { describe, expect, it, jest } from "@jest/globals";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { canvasAtRest } from "./canvasPlaces.ts";
import type { ExplorerPage } from "./explorerPage.ts";
import { explorerUnderTest } from "./explorerUnderTest.ts";
import { openSharing, saved, textOf } from "./savedFiles.ts";

jest.setTimeout(120_000);

const QUESTION = /^Lạng Sơn and Guangxi: from a fall in trade/;
// Of the files that a page saves within a second, Chromium drops those past the tenth.
const SAVING_PAUSE_MS = 1_100;

/** A table of an export as rows by heading. */
function rowsOf(files: ReadonlyMap<string, Buffer>, ending: string): Record<string, string>[] {
  return parse<Record<string, string>>(textOf(files, ending), { bom: true, columns: true });
}

/** Every cell of a column, sorted. */
function column(rows: readonly Record<string, string>[], heading: string): readonly string[] {
  return rows.map((row) => row[heading] ?? "").sort();
}

async function openFile(page: Page, file: Buffer): Promise<void> {
  await openSharing(page, "Share");
  await page.locator("input[type=file]").setInputFiles({ name: "view.whomet.json", mimeType: "application/json", buffer: file });
  await page.getByRole("application").waitFor();
}

/** Hides agreements and what is dated after 2024, and reads the names that are left. */
async function narrow(explorer: ExplorerPage): Promise<{ all: readonly string[]; left: readonly string[] }> {
  const { page } = explorer;
  await explorer.openTable();
  const all = await explorer.entityNames();
  await page.getByRole("button", { name: "Hide Agreement" }).click();
  const to = page.getByRole("region", { name: "Time" }).getByLabel("To", { exact: true });
  await to.fill("2024");
  await to.press("Enter");
  await page.getByText(/^before filters · \d+ of \d+ entities/).waitFor();
  const left = await explorer.entityNames();
  return { all, left };
}

describe("exports of a view that filters narrow", () => {
  const { open } = explorerUnderTest();

  it("lack what is hidden, name the filters in the footer of the picture, and open again as what was shown", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    const { all, left } = await narrow(explorer);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    const gone = all.filter((name) => !left.includes(name));
    await openSharing(page, "Export");

    const excel = await saved(page, "CSV for Excel", 3);
    expect(column(rowsOf(excel, "excel.entities.csv"), "Name")).toEqual(left);
    expect(column(rowsOf(excel, "excel.entities.csv"), "Kind")).not.toContain("Agreement");
    const ends = rowsOf(excel, "excel.relations.csv").flatMap((row) => [row["From"], row["To"]]);
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((end) => gone.includes(end ?? ""))).toEqual([]);

    const graph = textOf(await saved(page, "GraphML", 2), "graphml");
    expect(graph.match(/<node /g)).toHaveLength(left.length);
    expect(graph).not.toContain('"agreement:');

    const svg = textOf(await saved(page, "SVG", 2), "svg");
    expect(svg).toMatch(/Filters: [^<]*without Agreement[^<]*… to 2024/);
    expect(svg).toMatch(new RegExp(`Shown: ${left.length} of ${all.length} entities`));

    await page.waitForTimeout(SAVING_PAUSE_MS);
    const json = (await saved(page, "JSON", 2)).get("whomet.json") ?? Buffer.alloc(0);
    const { entities } = JSON.parse(json.toString("utf8")) as { entities: { kind: string }[] };
    expect(entities.some(({ kind }) => kind === "AGREEMENT")).toBe(false);
    const other = await open();
    await openFile(other.page, json);
    await other.openTable();
    expect(await other.entityNames()).toEqual(left);
  });

  it("open as JSON under the same address", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    await canvasAtRest(page);
    const address = page.url();
    await openSharing(page, "Export");
    const json = (await saved(page, "JSON", 2)).get("whomet.json") ?? Buffer.alloc(0);
    const other = await open();
    await openFile(other.page, json);
    await canvasAtRest(other.page);
    expect(other.page.url()).toBe(address);
  });

  it("leave legend and footer out where the reader says so, and have Vietnamese headings on a page in Vietnamese", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    await openSharing(page, "Export");
    expect(textOf(await saved(page, "SVG", 2), "svg")).toContain("data version");
    await page.getByRole("switch", { name: /^Legend and footer/ }).press("Space");
    const bare = textOf(await saved(page, "SVG", 2), "svg");
    expect(bare).not.toContain("data version");
    expect(bare).not.toContain("No filter is active");
    expect(bare).toContain("Lạng Sơn");
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await page.getByRole("button", { name: "Chia sẻ và xuất" }).click();
    await page.getByRole("tab", { name: "Xuất" }).click();
    const files = await saved(page, "CSV cho Excel", 3);
    const tables = [...files].filter(([ending]) => ending.endsWith(".csv")).map(([, file]) => file.toString("utf8").split("\r\n")[0] ?? "");
    expect(tables).toHaveLength(2);
    expect(tables.some((headings) => headings.startsWith("\uFEFFTên,Loại,"))).toBe(true);
    expect(tables.some((headings) => headings.startsWith("\uFEFFTừ,Quan hệ,Đến,"))).toBe(true);
  });
});
