/** A value as a file holds it, before anybody judged it: every scalar is text. */
export type RawValue = string | readonly RawValue[] | { readonly [key: string]: RawValue };

/** One entry of a file with the places where it stands. */
export interface RawRow {
  /** Path below the source folder, with forward slashes. */
  readonly file: string;
  /** First line of the entry, counted from 1. */
  readonly line: number;
  /** The line of each top-level key. */
  readonly lines: Readonly<Record<string, number>>;
  /** True below reference/. */
  readonly reference: boolean;
  readonly values: Readonly<Record<string, RawValue>>;
}

/** The file that is being read. */
export interface SourceFile {
  readonly file: string;
  readonly reference: boolean;
  readonly text: string;
}
