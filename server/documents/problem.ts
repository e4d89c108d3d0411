/** What can be wrong with a source folder. Each problem is one of these, so that callers can count and test them. */
export const PROBLEM_KINDS = [
  "WRONG_ENCODING",
  "MALFORMED_YAML",
  "MALFORMED_CSV",
  "MALFORMED_MARKDOWN",
  "UNKNOWN_FILE",
  "DATASET_FILE",
  "UNDER_MINIMUM",
  "UNKNOWN_KIND",
  "UNKNOWN_TYPE",
  "UNKNOWN_KEY",
  "UNKNOWN_ROLE",
  "UNKNOWN_QUALIFIER",
  "MISSING_VALUE",
  "BAD_VALUE",
  "BAD_DATE",
  "MISSING_END",
  "WRONG_END_KIND",
  "NO_EVIDENCE",
  "SENTENCE_NOT_FOUND",
  "SENTENCE_NOT_UNIQUE",
  "NO_TEXT",
  "DUPLICATE_ID",
  "DUPLICATE_STATEMENT",
  "CONFLICT",
  "NAMESAKE",
  "FIGURE_WITHOUT_SUBJECT",
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** One thing that is wrong in a source folder, where, and what to do about it. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Path below the source folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly field?: string;
  /** What is wrong: a sentence without its full stop. */
  readonly reason: string;
  /** What to do: a sentence without its full stop. */
  readonly remedy: string;
}
