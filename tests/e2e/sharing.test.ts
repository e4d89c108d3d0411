import { describe, expect, it, jest } from "@jest/globals";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { canvasAtRest } from "./canvasPlaces.ts";
import { explorerUnderTest } from "./explorerUnderTest.ts";
import { openSharing, saved, textOf } from "./savedFiles.ts";

jest.setTimeout(120_000);

const QUESTION = /^Lạng Sơn and Guangxi: from a fall in trade/;

/** The tag of the root where a text is well-formed XML, as Chromium reads it. */
function rootTag(page: Page, xml: string): Promise<string> {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "application/xml");
    return document.querySelector("parsererror")?.textContent ?? document.documentElement.tagName;
  }, xml);
}

/** How many colours a PNG has, and its size. */
function readPng(page: Page, png: Buffer): Promise<{ width: number; height: number; colours: number }> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (glyph) => glyph.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const data = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0));
    return { width: image.width, height: image.height, colours: new Set(data).size };
  }, png.toString("base64"));
}

describe("sharing, exports, the table and the history", () => {
  const { open } = explorerUnderTest();
  let file: Buffer;

  it("names every step, goes to any of them, and undoes and redoes by key", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    await explorer.openTable();
    const before = await explorer.entityRows().count();
    await explorer.entityRows().first().click();
    await page.getByRole("group", { name: "With what is selected" }).getByRole("button", { name: "Hide" }).click();
    await explorer.entityRows().first().click();
    await page.getByRole("group", { name: "With what is selected" }).getByRole("button", { name: "Take off" }).click();
    const after = await explorer.entityRows().count();
    expect(after).toBeLessThan(before);
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("menuitem", { name: /^Take 1 off/ }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("menuitem", { name: "Beginning" }).press("ArrowUp");
    await page.getByRole("menuitem", { name: /^Hide 1 entity/ }).press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await page.getByRole("tab", { name: `Entities (${before})` }).waitFor();
    await page.keyboard.press("Control+Shift+Z");
    await page.keyboard.press("Control+Shift+Z");
    await page.getByRole("tab", { name: `Entities (${after})` }).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.getByRole("tab", { name: `Entities (${before})` }).waitFor();
  });

  it("is usable through the table alone: search, columns, ranges by keyboard, and what rows can do", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    await explorer.openTable();
    const all = await explorer.entityRows().count();
    await explorer.entityRows().first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    const actions = page.getByRole("group", { name: "With what is selected" });
    await actions.getByText("3 selected").waitFor();
    expect(await page.getByRole("row", { selected: true }).count()).toBe(3);
    await page.keyboard.press("Control+a");
    await actions.getByText(`${all} selected`).waitFor();
    await page.getByRole("searchbox", { name: "Search in the table" }).fill("lang son");
    await explorer.entityRows().filter({ hasText: "Lạng Sơn" }).first().waitFor();
    expect(await explorer.entityRows().count()).toBeLessThan(all);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Id" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "Id" }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("searchbox", { name: "Search in the table" }).fill("");
    await page.getByRole("tab", { name: /^Relations/ }).click();
    const relations = page.getByRole("grid", { name: "Relations" });
    await relations.locator("tbody tr").first().click();
    await page
      .getByRole("complementary", { name: "Details" })
      .getByRole("heading", { name: /Evidence/ })
      .waitFor();
  });

  it("opens the same view from its link in another browser: nodes, places, filters, zoom and language", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    await page.locator("canvas").first().waitFor();
    await page.getByRole("application").focus();
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await page.waitForFunction(() => !window.location.hash.includes("g=EN"));
    await canvasAtRest(page);
    const link = page.url();
    const other = await open({}, link);
    await other.page.locator("html[lang='vi']").waitFor({ state: "attached" });
    await canvasAtRest(other.page);
    expect(other.page.url()).toBe(link);
    await other.close();

    await page.getByRole("button", { name: "Chia sẻ và xuất" }).click();
    await page.getByText(/là của riêng máy này/).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("tab", { name: "Chế độ xem đã lưu" }).click();
    await page.getByRole("textbox", { name: "Tên chế độ xem này" }).fill("Biên giới");
    await page.getByRole("button", { name: "Lưu chế độ xem này" }).click();
    await page.getByRole("button", { name: "Mở “Biên giới”" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Xóa hết", exact: true }).click();
    await page.getByRole("button", { name: "Chia sẻ và xuất" }).click();
    await page.getByRole("tab", { name: "Chế độ xem đã lưu" }).click();
    await page.getByRole("button", { name: "Mở “Biên giới”" }).click();
    await page.locator("canvas").first().waitFor();
  });

  it("exports what is shown: pictures that are not blank, files that others read, and their sources", async () => {
    const explorer = await open();
    const { page } = explorer;
    await explorer.askQuestion(QUESTION);
    await explorer.openTable();
    const names = await explorer.entityNames();
    await openSharing(page, "Export");
    expect(await explorer.accessibilityProblems()).toEqual([]);

    const png = await saved(page, "PNG", 2);
    const picture = await readPng(page, png.get("png") ?? Buffer.alloc(0));
    expect(picture.width).toBeGreaterThan(1000);
    expect(picture.colours).toBeGreaterThan(20);
    expect(textOf(png, "sources.txt")).toMatch(/^Sources of this view[\s\S]*\[1\] /);

    const svg = textOf(await saved(page, "SVG", 2), "svg");
    expect(await rootTag(page, svg)).toBe("svg");
    expect(svg).toContain("data version");
    expect(svg).toContain("Lạng Sơn");
    expect(svg).not.toContain("NaN");

    const graph = textOf(await saved(page, "GraphML", 2), "graphml");
    expect(await rootTag(page, graph)).toBe("graphml");
    expect(graph.match(/<node /g)).toHaveLength(names.length);

    // Of the files that a page saves within a second, Chromium drops those past the tenth.
    await page.waitForTimeout(1_100);
    const excel = await saved(page, "CSV for Excel", 3);
    const rows = parse<Record<string, string>>(textOf(excel, "excel.entities.csv"), { bom: true, columns: true });
    expect(rows.map((row) => row["Name"] ?? "").sort()).toEqual(names);
    const gephi = await saved(page, "CSV for Gephi", 3);
    const edges = parse<Record<string, string>>(textOf(gephi, "gephi.relations.csv"), { columns: true });
    expect(Object.keys(edges[0] ?? {})).toEqual(expect.arrayContaining(["Source", "Target", "Type", "Id", "Label"]));
    expect(edges.some(({ Sources }) => Sources !== "")).toBe(true);

    const json = await saved(page, "JSON", 2);
    file = json.get("whomet.json") ?? Buffer.alloc(0);
    expect(JSON.parse(file.toString("utf8"))).toMatchObject({ format: "whomet-view", version: 1 });
  });

  it("opens a file in a Whomet that is new to it, with its evidence, and lists what that one does not know", async () => {
    const { entities } = JSON.parse(file.toString("utf8")) as { entities: { id: string }[] };
    const known = entities[0]?.id ?? "";
    const foreign = file
      .toString("utf8")
      .replaceAll(known, "province:elsewhere")
      .replace(/"dataVersion": "[^"]*"/, '"dataVersion": "other"');
    const explorer = await open();
    const { page } = explorer;
    await openSharing(page, "Share");
    await page.locator("input[type=file]").setInputFiles({ name: "same.whomet.json", mimeType: "application/json", buffer: file });
    await explorer.openTable();
    expect(await page.getByText(/was made with other data/).count()).toBe(0);
    await page.getByRole("button", { name: "Close table" }).click();
    await openSharing(page, "Share");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "border.whomet.json", mimeType: "application/json", buffer: Buffer.from(foreign) });
    await page.getByText("This file was made with other data (version other).").waitFor();
    await page.getByText(/not in the loaded data/).click();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await explorer.openTable();
    await page.getByRole("tab", { name: /^Relations/ }).click();
    await page.getByRole("grid", { name: "Relations" }).locator("tbody tr").first().click();
    const details = page.getByRole("complementary", { name: "Details" });
    expect(await details.locator(".evidence-sentence").first().innerText()).not.toBe("");
    await details.getByText("From the opened file, data version other").waitFor();

    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "no view.json", { type: "application/json" }));
      return transfer;
    }, "{}");
    await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await page
      .getByText(/This file holds no view of Whomet/)
      .first()
      .waitFor();
    await page.evaluate(() => {
      window.location.hash = "#z=cut-on-its-w";
    });
    await page
      .getByRole("alert")
      .getByText(/This link cannot be read/)
      .waitFor();
  });
});
