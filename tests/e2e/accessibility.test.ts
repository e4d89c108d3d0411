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

type Theme = "light" | "dark";

async function putInto(theme: Theme, page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: "attached" });
}

/** What axe finds in both themes, of which the second stays. A theme changes colours, nothing else that axe looks at. */
async function findingsOf(page: Page, [first, second]: readonly [Theme, Theme]): Promise<readonly string[]> {
  await putInto(first, page);
  const inFirst = await axeFindings(page, "all");
  await putInto(second, page);
  const inSecond = await axeFindings(page, "colours");
  return [...inFirst.map((each) => `${first}: ${each}`), ...inSecond.map((each) => `${second}: ${each}`)];
}

/** Walks through all states and tells what was found where. A state that is not reached ends the walk. */
async function findingsByState(language: Language, locale: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const explorer = await open({ isFirstVisit: true, locale });
  explorer.page.setDefaultTimeout(20_000);
  const walk = walkOf(explorer, language);
  const found: Record<string, readonly string[]> = {};
  for (const [index, { name, reach }] of STATES.entries()) {
    try {
      await reach(walk);
    } catch (error) {
      found[name] = [`not reached: ${String(error)}`];
      break;
    }
    // Begins with the theme in which the state before was left: each change of it draws everything anew.
    const findings = await findingsOf(walk.page, index % 2 === 0 ? ["light", "dark"] : ["dark", "light"]);
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
