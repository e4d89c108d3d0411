import type { RawRow } from "./rawRow.ts";

/** A document of the source folder: its front matter as `values`, and its text, byte for byte as in the file. */
export interface SourceDocument extends RawRow {
  readonly text: string;
}
