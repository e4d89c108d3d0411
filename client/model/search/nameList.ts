import { foldText } from "../../../domain/names.ts";

/** More names than this are not looked up at once. */
export const MOST_NAMES = 200;

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
    })
    .slice(0, MOST_NAMES);
}

/** The names of a pasted list: one a line, or parted by semicolons or tabs. Bullets and repetitions fall away. */
export function namesOf(text: string): string[] {
  return tidy(text.split(/[\n\r;\t]+/u));
}

/** What stands between commas: a comma may also be a part of a name, so these are tried second. */
export function commaParts(name: string): string[] {
  return tidy(name.split(/[,，]/u));
}

/** True where a text is a list of names and not one name. */
export function isNameList(text: string): boolean {
  return namesOf(text).length > 1 || commaParts(text).length > 1;
}
