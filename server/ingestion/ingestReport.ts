import type { Problem } from "../documents/problem.ts";

/** What an ingestion did. `entities` and `relations`: how many the store holds afterwards (in a dry run: how many the source states). */
export interface IngestReport {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Everything that is wrong with the source, in the order of files and lines. */
  readonly rejected: readonly Problem[];
  readonly entities: number;
  readonly relations: number;
  /** Of the store after the load; empty where nothing was loaded. */
  readonly checksum: string;
  /** `neo4j` or `embedded`; `none` in a dry run. */
  readonly engine: string;
  readonly seconds: number;
  /** False where the source as a whole was refused: no valid dataset.yaml, or fewer facts than it asks for. */
  readonly accepted: boolean;
}

/** How far an ingestion is. */
export interface IngestProgress {
  readonly step: "read" | "validate" | "assemble" | "entities" | "relations" | "retire" | "derive";
  readonly done: number;
  readonly total: number;
}

/** Whether the command that asked for it fails: the source was refused, or `strict` and anything in it was. */
export function hasFailed({ accepted, rejected }: IngestReport, strict: boolean): boolean {
  return !accepted || (strict && rejected.length > 0);
}
