import type { Browser, Page } from "playwright-core";
import { KINDS } from "../../domain/kinds.ts";
import { openPage } from "./openPage.ts";
import { traceTasks, type TaskTimes } from "./traceTasks.ts";

export const EXPLORER_CANVAS = ".canvas";

/** The kind that the filter takes off: about a third of the entities. */
export const FILTERED = "ORGANIZATION";

const SETTLED_MS = 700;
/** A view of 5,000 takes its time on a busy machine: seventy-five requests one after another. */
const PATIENCE_MS = 240_000;

/** The explorer with a view open in it, spoken of as a user would. */
export interface ExplorerView {
  readonly page: Page;
  readonly opening: TaskTimes;
  readonly expand: () => Promise<TaskTimes>;
  readonly filter: () => Promise<TaskTimes>;
  /** Force, in the worker; `seconds` by the clock, from the key to the announcement. */
  readonly layOut: () => Promise<TaskTimes & { readonly seconds: number }>;
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(SETTLED_MS);
}

/** What the canvas says of itself: how much it shows. */
async function canvasLabel(page: Page): Promise<string> {
  return (await page.getByRole("application").getAttribute("aria-label")) ?? "";
}

async function untilOther(page: Page, label: string): Promise<void> {
  await page.waitForFunction((before) => document.querySelector(".canvas")?.getAttribute("aria-label") !== before, label, {
    timeout: PATIENCE_MS,
  });
  await settle(page);
}

/** Does something that changes what is shown, and takes it back unmeasured. */
async function changed(page: Page, trace: (act: () => Promise<void>) => Promise<TaskTimes>, act: () => Promise<void>): Promise<TaskTimes> {
  const before = await canvasLabel(page);
  const times = await trace(async () => {
    await act();
    await untilOther(page, before);
  });
  const after = await canvasLabel(page);
  await page.getByRole("application").focus();
  await page.keyboard.press("Control+z");
  await untilOther(page, after);
  return times;
}

/** Lays out by force. Returns the seconds by the clock until the page says that it is done; a repeated message has another space at its end. */
async function laidOut(page: Page): Promise<number> {
  await page.getByRole("application").focus();
  const region = page.locator("[aria-live=polite].visually-hidden").filter({ hasText: /Laid out: Force/ });
  const before = (await region.count()) === 0 ? "" : await region.first().textContent();
  const begun = performance.now();
  await page.keyboard.press("Shift+Digit4");
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll("[aria-live=polite]")].some(
        ({ textContent }) => textContent.startsWith("Laid out: Force") && textContent !== text,
      ),
    before,
    { timeout: PATIENCE_MS },
  );
  const seconds = (performance.now() - begun) / 1_000;
  await settle(page);
  return seconds;
}

/** Opens a view by its link and waits until all of it is drawn. */
export async function openExplorerView(
  browser: Browser,
  { url, engine, fragment, shows }: { readonly url: string; readonly engine: string; readonly fragment: string; readonly shows: number },
): Promise<ExplorerView> {
  const page = await openPage(browser);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  // The start of the page is measured apart, as its first view.
  await page.getByRole("heading", { level: 1 }).waitFor();
  await settle(page);
  const trace = (act: () => Promise<void>): Promise<TaskTimes> => traceTasks(page, { site: url, engine }, act);
  const opening = await trace(async () => {
    await page.evaluate((hash) => void (window.location.hash = hash), fragment);
    await page.waitForFunction(
      (count) =>
        document.querySelector(".canvas")?.getAttribute("aria-label")?.replaceAll(/\D/g, " ").split(" ").includes(String(count)) === true,
      shows,
      { timeout: PATIENCE_MS },
    );
    await settle(page);
    await settle(page);
  });
  return {
    page,
    opening,
    expand: async () => {
      await page.bringToFront();
      await page.getByRole("application").focus();
      await page.keyboard.press("o");
      const button = page.getByRole("dialog").getByRole("button", { name: "Bring 25" });
      await button.waitFor();
      await settle(page);
      return changed(page, trace, () => button.click());
    },
    filter: async () => {
      await page.bringToFront();
      return changed(page, trace, () => page.getByRole("button", { name: `Hide ${KINDS[FILTERED].label.en}`, exact: true }).click());
    },
    layOut: async () => {
      await page.bringToFront();
      // The profiler slows the worker too, so that the clock is read without it.
      const seconds = await laidOut(page);
      const times = await trace(async () => {
        await laidOut(page);
      });
      return { ...times, seconds };
    },
  };
}
