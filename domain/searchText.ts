import { foldText } from "./names.ts";

/** Marks the start of a word in its first trigram; a digit, so that the tokenisers of both engines keep the trigram whole. */
const WORD_START = "1";

function trigrams(token: string): readonly string[] {
  const marked = Array.from(`${WORD_START}${token}`);
  return marked.length <= 3 ? [marked.join("")] : marked.slice(2).map((_, index) => marked.slice(index, index + 3).join(""));
}

/** The folded words of some texts, titles kept (a title is also the first word of Bà Rịa), and their character trigrams, each once: what an entity is found by, and what a query asks for. */
export function searchTokens(texts: readonly string[]): readonly string[] {
  const words = new Set(texts.flatMap((text) => foldText(text).split(" ")).filter((word) => word !== ""));
  return [...new Set([...words, ...[...words].flatMap(trigrams)])];
}
