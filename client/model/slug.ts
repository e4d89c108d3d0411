import { foldText } from "../../domain/names.ts";

/** A title as the part of a file name that every system takes: letters without marks, digits and hyphens, at most so many signs. */
export function slug(title: string, longest: number): string {
  return foldText(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
}
