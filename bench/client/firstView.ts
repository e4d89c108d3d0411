import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright-core";
import { openPage } from "./openPage.ts";

/** What a first visitor waits for. Sizes in kB of 1,000 bytes, times in milliseconds by the clock. */
export interface FirstView {
  readonly scriptKilobytes: number;
  readonly scripts: number;
  readonly firstContentfulPaint: number;
  /** What tasks of more than 50 ms took beyond these, after the first paint. */
  readonly totalBlockingTime: number;
}

const QUIET_MS = 2_000;

function watchTasks(): void {
  const page = window as unknown as { longTasks: { start: number; duration: number }[] };
  page.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) page.longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
}

async function timesOf(page: Page): Promise<Pick<FirstView, "firstContentfulPaint" | "totalBlockingTime">> {
  return page.evaluate(() => {
    const firstContentfulPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    const { longTasks } = window as unknown as { longTasks: { start: number; duration: number }[] };
    const late = longTasks.filter(({ start, duration }) => start + duration > firstContentfulPaint);
    return { firstContentfulPaint, totalBlockingTime: late.reduce((sum, { duration }) => sum + duration - 50, 0) };
  });
}

/** Opens the explorer as a first visitor, with nothing in the browser's cache, and touches nothing. */
export async function measureFirstView(browser: Browser, url: string): Promise<FirstView> {
  const page = await openPage(browser, { isFirstVisit: true });
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.addInitScript(watchTasks);
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(QUIET_MS);
  const scripts = responses.filter((response) => new URL(response.url()).pathname.endsWith(".js"));
  const bytes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length));
  const times = await timesOf(page);
  await page.context().close();
  return { scripts: scripts.length, scriptKilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1_000, ...times };
}
