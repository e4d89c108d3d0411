/** `npx tsx scripts/screenshots.ts [address] [name …]`: pictures of the ten main states, on a desktop and a phone, light and dark, into screenshots/. The server must be running. */
import { mkdir } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../tests/e2e/chromium.ts";
import { addEntity, openExplorer } from "../tests/e2e/explorerPage.ts";

const FOLDER = "screenshots";
const TIMEOUT_MS = 10_000;
const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
} as const;
const THEMES = ["light", "dark"] as const;

type Size = keyof typeof SIZES;

/** Leads a page from the start to a state; on a phone some steps differ. */
type Reach = (page: Page, size: Size) => Promise<void>;

/** Until pictures stop moving and fonts are there. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1500);
}

function answer(title: RegExp): Reach {
  return async (page) => {
    await page.getByRole("button", { name: title }).click();
    await page.locator(".answer").waitFor();
    await page.waitForURL(/#/);
  };
}

async function showNetwork(page: Page, size: Size): Promise<void> {
  if (size === "phone") await page.locator("label").filter({ hasText: "Network" }).click();
  await page.locator("canvas").first().waitFor();
}

/** An answer whose first evidence is open: on a phone the first card is tapped. */
function answerWithEvidence(title: RegExp): Reach {
  return async (page, size) => {
    await answer(title)(page, size);
    if (size === "phone") await page.getByRole("list", { name: "What is recorded" }).getByRole("button").first().click();
    await page.locator(".evidence-sentence").first().waitFor();
  };
}

/** From the whole database, by a question that is typed out. */
const findPaths: Reach = async (page) => {
  await page.getByLabel("Search entities").first().fill("path between Ministry of Industry and Trade and Guangxi");
  await page.getByRole("option").first().waitFor();
  await page.waitForTimeout(1200);
  await page.getByLabel("Search entities").first().press("Enter");
  await page.getByRole("list", { name: "Paths" }).waitFor();
};

const WHO_MET_WHOM = /^Who met whom, and for which place/;
const PARTNERS = /^Bắc Giang’s partners/;

const STATES: Readonly<Record<string, Reach>> = {
  welcome: async (page) => page.locator(".question-card").nth(4).waitFor(),
  "who-met-whom": answerWithEvidence(WHO_MET_WHOM),
  "by-time": async (page, size) => {
    await answer(/^Lạng Sơn and Guangxi/)(page, size);
    await showNetwork(page, size);
  },
  "two-sides": answerWithEvidence(PARTNERS),
  entity: async (page, size) => {
    await findPaths(page, size);
    await page.getByRole("button", { name: "Show on canvas" }).first().click();
    await addEntity(page, "Guangxi");
  },
  paths: findPaths,
  matrix: async (page) => {
    await page.getByRole("button", { name: "Matrix", exact: true }).click();
    await page.getByRole("grid", { name: "Who works with whom" }).getByRole("gridcell").first().waitFor();
  },
  "query-editor": async (page) => {
    await page.getByRole("button", { name: "Query" }).first().click();
    await page.getByRole("dialog").waitFor();
  },
  brief: async (page, size) => {
    await answer(PARTNERS)(page, size);
    await page.keyboard.press("b");
    await page.getByRole("article").getByRole("region").first().waitFor();
  },
  "table-and-filters": async (page, size) => {
    await answer(PARTNERS)(page, size);
    await showNetwork(page, size);
    await page.getByRole("button", { name: size === "phone" ? "View options" : "Open table" }).click();
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await page.getByRole("checkbox").first().waitFor();
  },
};

interface Wish {
  readonly name: string;
  readonly reach: Reach;
  readonly size: Size;
  readonly theme: (typeof THEMES)[number];
  readonly address: string;
}

async function picture(browser: Browser, { name, reach, size, theme, address }: Wish): Promise<void> {
  const explorer = await openExplorer(browser, address, { ...SIZES[size], colorScheme: theme });
  const { page, complaints } = explorer;
  page.setDefaultTimeout(TIMEOUT_MS);
  try {
    await reach(page, size);
  } catch (error) {
    console.error(`${name} (${size}, ${theme}): ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  await settle(page);
  await page.screenshot({ path: `${FOLDER}/${name}-${size}-${theme}.png` });
  for (const complaint of complaints) console.error(`${name}: ${complaint}`);
  await explorer.close();
}

const [address = "http://127.0.0.1:4000", ...names] = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
for (const [name, reach] of Object.entries(STATES).filter(([each]) => names.length === 0 || names.includes(each)))
  for (const size of Object.keys(SIZES) as Size[])
    for (const theme of THEMES) await picture(browser, { name, reach, size, theme, address });
await browser.close();
console.log(`Pictures are in ${FOLDER}/.`);
