import { readFile } from "node:fs/promises";
import { describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { explorerUnderTest } from "./explorerUnderTest.ts";

jest.setTimeout(120_000);

const PHONE = { viewport: { width: 390, height: 844 } };
/** What Chromium itself writes to the console for an answer of status 400. */
const REFUSED = /^Failed to load resource: the server responded with a status of 400/;

async function openEditor(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Query", exact: true }).click();
  await page.getByRole("dialog", { name: "Query the graph" }).waitFor();
}

async function writeQuery(page: Page, query: string): Promise<void> {
  const field = page.getByRole("textbox", { name: /^Query, in GraphQL/ });
  await field.click();
  await field.press("Control+a");
  await page.keyboard.insertText(query);
}

describe("the query editor", () => {
  const { open, expectComplaint } = explorerUnderTest();

  it("runs an example, shows the answer as JSON and as a table, and gives both as files", async () => {
    const explorer = await open();
    const { page } = explorer;
    await openEditor(page);
    await page.getByRole("button", { name: /^Which territories met since 2023/ }).click();
    await page.getByRole("button", { name: "Run" }).click();
    const answer = page.getByRole("region", { name: "Answer", exact: true });
    await answer.getByRole("textbox", { name: "Answer as JSON" }).getByText("whoMetWhom").first().waitFor();
    await answer.getByText(/\d+ ms · [\d.]+ kB/).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);

    await answer
      .locator("label")
      .filter({ hasText: /^Table$/ })
      .click();
    const rows = answer.getByRole("table", { name: "whoMetWhom" }).locator("tbody tr");
    await rows.first().waitFor();
    const shown = await rows.count();
    expect(await explorer.accessibilityProblems()).toEqual([]);

    const [csvFile] = await Promise.all([page.waitForEvent("download"), answer.getByRole("button", { name: "Download CSV" }).click()]);
    expect(csvFile.suggestedFilename()).toBe("TerritoriesThatMet-whoMetWhom.csv");
    const csv = await readFile(await csvFile.path(), "utf8");
    expect(csv).toMatch(/^\uFEFFa\.id,a\.label,b\.id,b\.label,count,/);
    expect(csv).toContain("Lạng Sơn");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(shown + 1);

    const [jsonFile] = await Promise.all([page.waitForEvent("download"), answer.getByRole("button", { name: "Download JSON" }).click()]);
    const json = JSON.parse(await readFile(await jsonFile.path(), "utf8")) as { whoMetWhom: { edges: readonly unknown[] } };
    expect(json.whoMetWhom.edges).toHaveLength(shown);
  });

  it("sends an answer to the canvas as a view that undo takes back", async () => {
    const explorer = await open();
    const { page } = explorer;
    await openEditor(page);
    await page.getByRole("button", { name: /^A path, hop by hop/ }).click();
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByRole("button", { name: /^Send to canvas \(\d+\)$/ }).click();
    await page.getByRole("heading", { level: 1, name: /From the query “PathHopByHop”: \d+ entities and \d+ relations/ }).waitFor();
    await explorer.openTable();
    expect((await explorer.entityNames()).some((name) => name.includes("Guangxi"))).toBe(true);
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("heading", { name: "Worked questions" }).waitFor();
  });

  it("asks before it draws more than two hundred", async () => {
    const explorer = await open();
    const { page } = explorer;
    await openEditor(page);
    await page.getByRole("button", { name: /^Documents and what each of them states/ }).click();
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByRole("button", { name: /^Send to canvas \(\d+\)$/ }).click();
    await page.getByText(/A picture of so many is hard to read/).waitFor();
    await page.getByRole("button", { name: "Not now" }).click();
    await page.getByRole("button", { name: /^Send to canvas \(\d+\)$/ }).waitFor();
  });

  it("is worked by the keyboard alone: opened, completed, run, closed, and its query is in the history after a reload", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.getByRole("button", { name: "Query", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Query the graph" }).waitFor();
    const field = page.getByRole("textbox", { name: /^Query, in GraphQL/ });
    for (let tabs = 0; tabs < 60 && !(await field.evaluate((element) => element === document.activeElement)); tabs += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("{ summ");
    await page.getByRole("option", { name: /^summary/ }).waitFor();
    // A list of completions takes no key in its first 75 ms, lest it take one that was meant for the text.
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
    await page.keyboard.type(" { entities ");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("textbox", { name: "Answer as JSON" }).getByText('"entities"').waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Query the graph" }).waitFor({ state: "hidden" });

    await page.reload();
    await openEditor(page);
    await page.getByRole("tab", { name: "History" }).click();
    await page.getByRole("button", { name: /^summary entities/ }).click();
    expect(await field.innerText()).toContain("summary { entities");
    await page.getByRole("button", { name: "Clear history" }).click();
    await page.getByText(/Queries that you run stand here/).waitFor();
  });

  it("works where the browser refuses to keep anything", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException("refused", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", { get: refuse });
    });
    await page.reload();
    await openEditor(page);
    await writeQuery(page, "query HowMuch { summary { entities } }");
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByRole("textbox", { name: "Answer as JSON" }).getByText('"entities"').waitFor();
    await page.getByRole("tab", { name: "History" }).click();
    await page.getByRole("button", { name: /^HowMuch/ }).waitFor();
  });

  it("shows an error with its code, message, place and advice, and goes to the place", async () => {
    expectComplaint(REFUSED);
    const explorer = await open();
    const { page } = explorer;
    await openEditor(page);
    await writeQuery(page, "{\n  summary {\n    nothing\n  }\n}");
    await page.getByRole("button", { name: "Run" }).click();
    const errors = page.getByRole("alert", { name: "1 error" });
    await errors.getByText("GRAPHQL_VALIDATION_FAILED").waitFor();
    expect(await errors.innerText()).toMatch(/Cannot query field "nothing".*Search for it under Schema/s);
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await errors.getByRole("button", { name: "line 3, column 5" }).click();
    const field = page.getByRole("textbox", { name: /^Query, in GraphQL/ });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("lets one of several operations be chosen, and says when the variables are no JSON", async () => {
    const explorer = await open();
    const { page } = explorer;
    await openEditor(page);
    await writeQuery(page, "query First { summary { entities } } query Second { summary { documents } }");
    await page.getByRole("combobox", { name: "Operation" }).selectOption("Second");
    const variables = page.getByRole("textbox", { name: "Variables, in JSON" });
    await variables.click();
    await variables.press("Control+a");
    await page.keyboard.type("[");
    await page.getByText(/The variables are not a JSON object/).waitFor();
    await variables.press("Control+a");
    await variables.press("Delete");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("textbox", { name: "Answer as JSON" }).getByText('"documents"').waitFor();
  });

  it("explains the schema: searches it and goes from type to type", async () => {
    const explorer = await open();
    const { page } = explorer;
    await openEditor(page);
    await page.getByRole("tab", { name: "Schema" }).click();
    await page.getByLabel("Search the schema").fill("partnerMatrix");
    await page
      .getByRole("button", { name: /^Query\.partnerMatrix/ })
      .first()
      .click();
    await page.getByRole("article", { name: "Query" }).getByRole("button", { name: "MatrixRowConnection" }).click();
    await page.getByRole("article", { name: "MatrixRowConnection" }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("button", { name: "← Query" }).click();
    await page.getByRole("article", { name: "Query" }).waitFor();
  });

  it("works in Vietnamese on a phone in the dark, one part at a time", async () => {
    const explorer = await open({ ...PHONE, locale: "vi-VN", colorScheme: "dark" });
    const { page } = explorer;
    await page.getByRole("button", { name: "Truy vấn", exact: true }).click();
    await page.getByRole("dialog", { name: "Truy vấn đồ thị" }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
    await page.getByRole("button", { name: /^Tìm không cần gõ dấu/ }).click();
    await page.getByRole("button", { name: "Chạy" }).click();
    await page.getByRole("textbox", { name: "Kết quả dạng JSON" }).getByText("Bắc Giang").first().waitFor();
    await page.getByRole("button", { name: /^Đưa lên khung vẽ/ }).waitFor();
    expect(await explorer.accessibilityProblems()).toEqual([]);
  });
});
