import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** The explorer in a tab of its own, spoken of as a user would. `complaints` are console errors and uncaught exceptions. */
export interface ExplorerPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Types a name into the search and takes the first hit with the keyboard alone. */
  addEntity(text: string): Promise<void>;
  askQuestion(title: RegExp): Promise<void>;
  openTable(): Promise<void>;
  entityRows(): Locator;
  /** Names in the table of entities, sorted. */
  entityNames(): Promise<readonly string[]>;
  /** Serious and critical findings of axe. */
  accessibilityProblems(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: "en-GB", colorScheme: "light" };

async function runAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE_SOURCE);
  const violations = await page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } }).axe;
    return (await axe.run()).violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Opens an address in a new browser context, so that nothing is remembered from another test. */
export async function openExplorer(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<ExplorerPage> {
  const context = await browser.newContext({ ...DESKTOP, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  const entityRows = (): Locator => page.getByRole("table", { name: "Entities" }).locator("tbody tr");
  return {
    page,
    complaints,
    entityRows,
    async addEntity(text) {
      const search = page.getByLabel("Search entities").first();
      await search.fill(text);
      await page.getByRole("option").first().waitFor();
      await search.press("ArrowDown");
      await search.press("Enter");
      await page.getByRole("button", { name: "Open table" }).or(page.getByRole("button", { name: "Close table" })).waitFor();
    },
    async askQuestion(title) {
      await page.getByRole("button", { name: title }).click();
      await page.getByRole("complementary", { name: "Details" }).waitFor();
    },
    async openTable() {
      await page.getByRole("button", { name: "Open table" }).click();
      await entityRows().first().waitFor();
    },
    async entityNames() {
      const names = await entityRows().locator("td:first-child").allInnerTexts();
      return names.map((name) => name.trim()).sort();
    },
    accessibilityProblems: () => runAxe(page),
    close: () => context.close(),
  };
}
