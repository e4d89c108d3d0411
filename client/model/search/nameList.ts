import { foldText } from "../../../domain/names.ts";

/** More names than this are not looked up at once. */
const MOST_NAMES = 200;

/** What has more parts between commas than this is a list, and no name. */
const MOST_PARTS = 10;

const BULLET = /^(?:[-–•*]|\d{1,3}[.)])\s+/u;

function tidy(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names
    .map((name) => name.trim().replace(BULLET, "").trim())
    .filter((name) => {
      const key = foldText(name);
      if (key === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** The names of a pasted list: one a line, or parted by semicolons or tabs. Bullets and repetitions fall away. */
export function namesOf(text: string): string[] {
  return tidy(text.split(/[\n\r;\t]+/u));
}

/** What stands between commas: a comma may also be a part of a name, so these are tried second. */
export function commaParts(name: string): string[] {
  return tidy(name.split(/[,，]/u));
}

/** The names of a pasted list that are looked up now, and those that are left for the next time. */
export function pastedNames(text: string): { readonly now: readonly string[]; readonly left: readonly string[] } {
  const names = namesOf(text).flatMap((name) => {
    const parts = commaParts(name);
    return parts.length > MOST_PARTS ? parts : [name];
  });
  return { now: names.slice(0, MOST_NAMES), left: names.slice(MOST_NAMES) };
}

/** How many of the names that are left come next. */
export function nextCount(left: readonly string[]): number {
  return Math.min(MOST_NAMES, left.length);
}

/** True where a text is a list of names and not one name. */
export function isNameList(text: string): boolean {
  return namesOf(text).length > 1 || commaParts(text).length > 1;
}
