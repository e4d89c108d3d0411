const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const TITLES = /^(?:(?:ông|bà|đồng chí|ngài|mr|mrs|ms|dr|h\.?e)\.?\s+)+/iu;

/** A name as it is kept: NFC, spaces single and trimmed. */
export function normalizeName(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Lower case, tones kept, punctuation to spaces: what a query typed with tones is compared with. */
export function tonedKey(name: string): string {
  return normalizeName(name).replace(TITLES, "").toLowerCase().replace(/[’'‘]/g, "").replace(NOT_WORD, " ").trim();
}

/**
 * The search key of a name: lower case, marks stripped, titles (ông, bà, đồng chí, Mr) stripped, punctuation to spaces.
 * NFD does not take `đ` apart, so it is folded by hand.
 */
export function foldName(name: string): string {
  const toned = normalizeName(name).replace(TITLES, "").toLowerCase();
  return toned.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d").replace(/[’'‘]/g, "").replace(NOT_WORD, " ").trim();
}

/** True where the text carries Vietnamese marks or `đ`, so that its writer distinguishes tones. */
export function hasTones(text: string): boolean {
  return /đ/i.test(text) || /\p{M}/u.test(text.normalize("NFD"));
}
