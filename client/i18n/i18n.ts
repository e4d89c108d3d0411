import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../domain/labels.ts";
import type { Messages } from "./en.ts";

const MESSAGES: Readonly<Record<Language, () => Promise<Messages>>> = {
  EN: async () => (await import("./en.ts")).en,
  VI: async () => (await import("./vi.ts")).vi,
};

const learned = new Set<Language>();

async function learn(language: Language): Promise<void> {
  if (learned.has(language)) return;
  const messages = await MESSAGES[language]();
  i18next.addResourceBundle(language.toLowerCase(), "translation", messages);
  learned.add(language);
}

/** Loads the words of one language; those of the other come when it is spoken. Text is never treated as HTML, so React escapes it. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language.toLowerCase(),
    fallbackLng: "en",
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  await learn(language);
}

/** Changes the language of the interface and of the page. Throws where its words cannot be loaded. */
export async function speak(language: Language): Promise<void> {
  await learn(language);
  await i18next.changeLanguage(language.toLowerCase());
  document.documentElement.lang = language.toLowerCase();
}
