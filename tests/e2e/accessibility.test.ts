import { describe, expect, it, jest } from "@jest/globals";
import type { Page } from "playwright-core";
import { ANSWER_STATES } from "./answerStates.ts";
import { axeFindings } from "./axeFindings.ts";
import { DIALOG_STATES } from "./dialogStates.ts";
import { explorerUnderTest } from "./explorerUnderTest.ts";
import { RARE_STATES } from "./rareStates.ts";
import { walkOf, type Language } from "./walkOf.ts";

jest.setTimeout(300_000);

/** In the order in which a reader could meet them; each begins where the one before ends. */
const STATES = [...ANSWER_STATES, ...DIALOG_STATES, ...RARE_STATES];

const { open } = explorerUnderTest();

/** What axe finds in both themes. */
async function findingsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: "attached" });
    // A theme changes colours, nothing else that axe looks at.
    const inTheme = await axeFindings(page, colorScheme === "light" ? "all" : "colours");
    found.push(...inTheme.map((each) => `${colorScheme}: ${each}`));
  }
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** Walks through all states and tells what was found where. A state that is not reached ends the walk. */
async function findingsByState(language: Language, locale: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const explorer = await open({ isFirstVisit: true, locale });
  explorer.page.setDefaultTimeout(20_000);
  const walk = walkOf(explorer, language);
  const found: Record<string, readonly string[]> = {};
  for (const { name, reach } of STATES) {
    try {
      await reach(walk);
    } catch (error) {
      found[name] = [`not reached: ${String(error)}`];
      break;
    }
    const findings = await findingsOf(walk.page);
    if (findings.length > 0) found[name] = findings;
  }
  return found;
}

describe("every state of the explorer", () => {
  it.each([
    ["EN", "en-GB"],
    ["VI", "vi-VN"],
  ] as const)("is without a serious finding of axe in both themes (%s)", async (language, locale) => {
    expect(await findingsByState(language, locale)).toEqual({});
  });
});
