/** `npx tsx scripts/screenshots.ts [address] [name …]`: pictures of the main states, on a desktop and a phone, light and dark, into screenshots/. The server must be running. */
import { mkdir } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../tests/e2e/chromium.ts";
import { addEntity } from "../tests/e2e/explorerPage.ts";

const FOLDER = "screenshots";
const TIMEOUT_MS = 8000;
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ["light", "dark"] as const;

type Size = keyof typeof SIZES;

interface State {
  readonly name: string;
  readonly sizes: readonly Size[];
  readonly reach: (page: Page) => Promise<void>;
}

const BOTH: readonly Size[] = ["desktop", "phone"];
const DESKTOP: readonly Size[] = ["desktop"];

/** Until pictures stop moving and fonts are there. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(900);
}

function card(index: number): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(".question-card").nth(index).click();
    await page.locator(".answer").waitFor();
  };
}

async function findPath(page: Page): Promise<void> {
  await addEntity(page, "Ministry of Industry and Trade");
  await addEntity(page, "Lang Son");
  await page.getByRole("button", { name: "Open table" }).click();
  const rows = page.getByRole("table", { name: "Entities" }).locator("tbody tr");
  await rows.nth(0).click();
  await rows.nth(1).click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Close table" }).click();
  await page.getByRole("button", { name: "Path" }).click();
  await page.getByRole("list", { name: "Paths" }).or(page.getByText("None within")).first().waitFor();
  if ((await page.getByRole("button", { name: "Show on canvas" }).count()) > 0)
    await page.getByRole("button", { name: "Show on canvas" }).first().click();
}

const STATES: readonly State[] = [
  {
    name: "welcome",
    sizes: BOTH,
    reach: async (page) => {
      await page.locator(".question-card").nth(4).waitFor();
    },
  },
  { name: "question-a", sizes: BOTH, reach: card(0) },
  { name: "question-b", sizes: BOTH, reach: card(1) },
  { name: "question-c", sizes: BOTH, reach: card(2) },
  { name: "question-d", sizes: BOTH, reach: card(3) },
  { name: "question-e", sizes: BOTH, reach: card(4) },
  {
    name: "search",
    sizes: BOTH,
    reach: async (page) => {
      await page.getByLabel("Search entities").first().fill("bac giang");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "entity",
    sizes: DESKTOP,
    reach: async (page) => {
      await addEntity(page, "Bui Thanh Son");
      await page.getByRole("button", { name: "Expand" }).click();
    },
  },
  { name: "path", sizes: DESKTOP, reach: findPath },
  {
    name: "document",
    sizes: DESKTOP,
    reach: async (page) => {
      await card(2)(page);
      await page.getByRole("button", { name: "Read in context" }).first().click();
    },
  },
  {
    name: "table",
    sizes: DESKTOP,
    reach: async (page) => {
      await card(4)(page);
      await page.getByRole("button", { name: "Open table" }).click();
    },
  },
  {
    name: "force",
    sizes: DESKTOP,
    reach: async (page) => {
      await card(1)(page);
      await page.getByRole("button", { name: /^Layout/ }).click();
      await page.getByRole("menuitem", { name: "Force" }).click();
      await page.waitForTimeout(1500);
    },
  },
  {
    name: "sources",
    sizes: DESKTOP,
    reach: async (page) => {
      await page.getByRole("button", { name: /list of sources/ }).click();
    },
  },
];

async function picture(
  browser: Browser,
  { state, size, theme, address }: { state: State; size: Size; theme: (typeof THEMES)[number]; address: string },
): Promise<void> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    locale: "en-GB",
    deviceScaleFactor: size === "phone" ? 2 : 1,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  page.on("console", (message) => {
    if (message.type() === "error") console.error(`${state.name}: ${message.text()}`);
  });
  page.on("pageerror", (error) => console.error(`${state.name}: ${error.message}`));
  await page.goto(address);
  await state.reach(page);
  await settle(page);
  await page.screenshot({ path: `${FOLDER}/${state.name}-${size}-${theme}.png` });
  await context.close();
}

const [address = "http://127.0.0.1:4000", ...names] = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
for (const state of STATES.filter(({ name }) => names.length === 0 || names.includes(name))) {
  for (const size of state.sizes) {
    for (const theme of THEMES) {
      try {
        await picture(browser, { state, size, theme, address });
      } catch (error) {
        console.error(`${state.name} (${size}, ${theme}): ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
      }
    }
  }
}
await browser.close();
console.log(`Pictures are in ${FOLDER}/.`);
