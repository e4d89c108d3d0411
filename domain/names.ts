const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const TITLES = /^(?:(?:ông|bà|đồng chí|ngài|mr|mrs|ms|dr|h\.?e)\.?\s+)+/iu;

/** A name as it is kept: NFC, spaces single and trimmed. */
export function normalizeName(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim();
}

function withoutTitles(name: string): string {
  return name.replace(TITLES, "");
}

/** Lower case, tones kept, punctuation to spaces, titles kept. */
export function tonedText(text: string): string {
  return normalizeName(text).toLowerCase().replace(/[’'‘]/g, "").replace(NOT_WORD, " ").trim();
}

/** Lower case, marks stripped, punctuation to spaces, titles kept. NFD does not take `đ` apart, so it is folded by hand. */
export function foldText(text: string): string {
  return tonedText(normalizeName(text).toLowerCase().normalize("NFD").replace(MARKS, "").replace(/đ/g, "d"));
}

/** Lower case, tones kept, punctuation to spaces, titles stripped: what a query typed with tones is compared with. */
export function tonedKey(name: string): string {
  return tonedText(withoutTitles(normalizeName(name)));
}

/** The search key of a name: as `foldText`, and titles (ông, bà, đồng chí, Mr) stripped. */
export function foldName(name: string): string {
  return foldText(withoutTitles(normalizeName(name)));
}

/** True where the text carries Vietnamese marks or `đ`, so that its writer distinguishes tones. */
export function hasTones(text: string): boolean {
  return /đ/i.test(text) || /\p{M}/u.test(text.normalize("NFD"));
}
