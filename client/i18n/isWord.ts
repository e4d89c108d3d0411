import type { i18n, ParseKeys } from "i18next";

/** True for the name of a text of the interface: one that is made of what data or a server say may be none. */
export function isWord(words: Pick<i18n, "exists">, key: string): key is ParseKeys {
  return words.exists(key);
}
