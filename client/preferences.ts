import type { Language } from "../domain/labels.ts";

const LANGUAGE = "whomet-language";
const GREYSCALE = "whomet-greyscale";

function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The language chosen before on this machine, else Vietnamese where the browser asks for it, else English. */
export function preferredLanguage(): Language {
  const language = kept(LANGUAGE);
  if (language === "EN" || language === "VI") return language;
  return window.navigator.language.toLowerCase().startsWith("vi") ? "VI" : "EN";
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Storage is refused or full: the choice lasts as long as the page.
  }
}

/** Keeps the language for the next visit, where the browser allows it. */
export function keepLanguage(language: Language): void {
  keep(LANGUAGE, language);
}

/** Whether colours were left out on the last visit. */
export function preferredGreyscale(): boolean {
  return kept(GREYSCALE) === "1";
}

/** Keeps whether colours are left out, where the browser allows it. */
export function keepGreyscale(greyscale: boolean): void {
  keep(GREYSCALE, greyscale ? "1" : "0");
}
