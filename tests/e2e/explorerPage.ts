import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { axeFindings } from "./axeFindings.ts";

/** The explorer in a tab of its own, spoken of as a user would. `complaints` are console errors and uncaught exceptions. */
export interface ExplorerPage {
  readonly page: Page;
  readonly complaints: readonly string[];
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

/** A tooltip comes 0.4 s after the pointer, and is no finding because it has only begun to. */
const TOOLTIP_MS = 500;

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: "en-GB", colorScheme: "light" };

/** Types a name into the search, takes the first hit with the keyboard, and waits until its details are open. */
export async function addEntity(page: Page, text: string): Promise<void> {
  const search = page.getByLabel("Search entities").first();
  await search.fill(text);
  await page.getByRole("option").first().waitFor();
  await search.press("ArrowDown");
  const name = await page.getByRole("option").first().locator(".hit-name").innerText();
  await search.press("Enter");
  await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { name }).waitFor();
}

/** Runs in the page: a reader who has been here before sees no tour. */
function forgoTour(): void {
  try {
    window.localStorage.setItem("whomet-tour", "seen");
  } catch {
    // Without storage there is no tour.
  }
}

/** Who opens the explorer, and with what: a desktop in English, by somebody who has been here before, where nothing else is said. */
export type Visit = BrowserContextOptions & { readonly isFirstVisit?: boolean };

/** Opens an address in a new browser context, so that nothing is remembered from another test. */
export async function openExplorer(browser: Browser, url: string, { isFirstVisit = false, ...options }: Visit = {}): Promise<ExplorerPage> {
  const context = await browser.newContext({ ...DESKTOP, ...options });
  if (!isFirstVisit) await context.addInitScript(forgoTour);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  const entityRows = (): Locator => page.getByRole("grid", { name: "Entities" }).locator("tbody tr");
  return {
    page,
    complaints,
    entityRows,
    addEntity: (text) => addEntity(page, text),
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
    async accessibilityProblems() {
      await page.waitForTimeout(TOOLTIP_MS);
      return axeFindings(page, "all");
    },
    close: () => context.close(),
  };
}
