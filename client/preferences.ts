import type { Language } from "../domain/labels.ts";

const KEY = "whomet-language";

/** The language chosen before on this machine, else Vietnamese where the browser asks for it, else English. */
export function preferredLanguage(): Language {
  const kept = window.localStorage.getItem(KEY);
  if (kept === "EN" || kept === "VI") return kept;
  return window.navigator.language.toLowerCase().startsWith("vi") ? "VI" : "EN";
}

/** Keeps the language for the next visit. */
export function keepLanguage(language: Language): void {
  window.localStorage.setItem(KEY, language);
}
