import { slug } from "../model/slug.ts";

const LONGEST = 60;

/** The name of a brief's file: its title, and what kind of file it is. */
export function briefFileName(title: string, extension: string): string {
  return `${slug(title, LONGEST)}.${extension}`;
}
