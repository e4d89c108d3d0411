import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser } from "./chromium.ts";
import { openExplorer, type ExplorerPage, type Visit } from "./explorerPage.ts";
import { startWhomet, type RunningWhomet } from "./startWhomet.ts";

/** The explorer that the tests of one file share. */
export interface ExplorerUnderTest {
  /** Opens it as a new reader would, at its first view or at the address given. It is closed after the test. */
  readonly open: (visit?: Visit, url?: string) => Promise<ExplorerPage>;
  /** Says that the pages of this test will complain of something. The test fails where they do not. */
  readonly expectComplaint: (complaint: RegExp) => void;
}

/** Starts a server and a browser for the tests of a file; after each of them no page may have complained of what the test did not expect. */
export function explorerUnderTest(start: () => Promise<RunningWhomet> = startWhomet): ExplorerUnderTest {
  let whomet: RunningWhomet;
  let browser: Browser;
  let opened: ExplorerPage[] = [];
  let expected: RegExp[] = [];

  beforeAll(async () => {
    [whomet, browser] = await Promise.all([start(), openBrowser()]);
  }, 300_000);

  afterEach(async () => {
    const complaints = opened.flatMap((page) => page.complaints);
    const [pages, patterns] = [opened, expected];
    [opened, expected] = [[], []];
    await Promise.all(pages.map((page) => page.close()));
    expect(complaints.filter((complaint) => !patterns.some((pattern) => pattern.test(complaint)))).toEqual([]);
    expect(patterns.filter((pattern) => !complaints.some((complaint) => pattern.test(complaint)))).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await whomet.stop();
  });

  return {
    open: async (visit, url = whomet.url) => {
      const explorer = await openExplorer(browser, url, visit);
      opened.push(explorer);
      return explorer;
    },
    expectComplaint: (complaint) => {
      expected.push(complaint);
    },
  };
}
