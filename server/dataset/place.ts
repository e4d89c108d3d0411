import type { RawRow } from "../documents/rawRow.ts";

/** Where something was declared. */
export interface Place {
  /** Path below the source folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

export function placeOf({ file, line }: RawRow): Place {
  return { file, line };
}

/** `entities/shared.yaml:12`. */
export function printPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}
