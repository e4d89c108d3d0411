import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../domain/labels.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** Loads both languages; nothing is fetched. Text is never treated as HTML, so React escapes it. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language.toLowerCase(),
    fallbackLng: "en",
    resources: { en: { translation: en }, vi: { translation: vi } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** Changes the language of the interface and of the page. */
export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language.toLowerCase());
  document.documentElement.lang = language.toLowerCase();
}
