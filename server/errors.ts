/** Codes that callers may rely on. INTERNAL is masked from clients. */
export const ERROR_CODES = ["BAD_REQUEST", "NOT_FOUND", "LIMIT_EXCEEDED", "TIMEOUT", "UNAVAILABLE", "CONFLICT", "INTERNAL"] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error that is meant: its message says what happened and what to do next. */
export class WhometError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: Readonly<Record<string, string | number>> } = {}) {
    super(message, { cause: options.cause });
    this.name = "WhometError";
    this.code = code;
    this.details = options.details ?? {};
  }
}
