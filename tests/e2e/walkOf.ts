import type { Locator, Page } from "playwright-core";
import { en } from "../../client/i18n/en.ts";
import { matrixEn } from "../../client/i18n/matrixEn.ts";
import { matrixVi } from "../../client/i18n/matrixVi.ts";
import { queryEditorEn } from "../../client/i18n/queryEditorEn.ts";
import { queryEditorVi } from "../../client/i18n/queryEditorVi.ts";
import { sharingEn } from "../../client/i18n/sharingEn.ts";
import { sharingVi } from "../../client/i18n/sharingVi.ts";
import { vi } from "../../client/i18n/vi.ts";
import type { ExplorerPage } from "./explorerPage.ts";

const LANGUAGES = {
  EN: { ...en, ...sharingEn, ...matrixEn, ...queryEditorEn },
  VI: { ...vi, ...sharingVi, ...matrixVi, ...queryEditorVi },
} as const;
export type Language = keyof typeof LANGUAGES;

/** A text of the page in a language; what it fills in, and what stands behind it, may be anything. */
function wordsOf(language: Language): (key: string) => RegExp {
  const texts: Readonly<Record<string, string>> = LANGUAGES[language];
  return (key) => {
    const text = texts[key] ?? texts[`${key}_other`];
    if (text === undefined) throw new Error(`There is no text ${key}.`);
    const pattern = text.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\{\w+\}\}/g, ".+");
    return new RegExp(`^${pattern}`, "u");
  };
}

/** The explorer in one language, spoken of by the keys of its texts. */
export interface Walk {
  readonly page: Page;
  readonly language: Language;
  readonly word: (key: string) => RegExp;
  readonly bar: Locator;
  readonly details: Locator;
  readonly button: (key: string) => Locator;
  /** Types into the search bar and takes what stands first. */
  readonly take: (text: string) => Promise<void>;
}

/** Speaks of a page in its language. */
export function walkOf({ page }: ExplorerPage, language: Language): Walk {
  const word = wordsOf(language);
  const bar = page.getByRole("textbox", { name: word("search.label") });
  return {
    page,
    language,
    word,
    bar,
    details: page.getByRole("complementary", { name: word("panel.label") }),
    button: (key) => page.getByRole("button", { name: word(key) }).first(),
    take: async (text) => {
      await bar.fill(text);
      await page.getByRole("option").first().waitFor();
      await bar.press("Enter");
    },
  };
}

/** Goes back to the empty canvas, with nothing open. */
export async function afresh({ page, button }: Walk): Promise<void> {
  await page.keyboard.press("Escape");
  await button("app.name").click();
  await page.locator(".question-card").nth(3).waitFor();
}

/** Closes the dialog that is open. */
export async function closeDialog({ page }: Walk): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").first().waitFor({ state: "detached" });
}

/** A state of the explorer, and how a reader gets there from the one before. */
export interface State {
  readonly name: string;
  readonly reach: (walk: Walk) => Promise<void>;
}
