import type { Language } from "../domain/labels.ts";

const KEY = "whomet-language";

function kept(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The language chosen before on this machine, else Vietnamese where the browser asks for it, else English. */
export function preferredLanguage(): Language {
  const language = kept();
  if (language === "EN" || language === "VI") return language;
  return window.navigator.language.toLowerCase().startsWith("vi") ? "VI" : "EN";
}

/** Keeps the language for the next visit, where the browser allows it. */
export function keepLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // Storage is refused or full: the choice lasts as long as the page.
  }
}
