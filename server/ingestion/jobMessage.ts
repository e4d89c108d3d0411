import { z } from "zod";
import { ERROR_CODES, type ErrorCode } from "../errors.ts";
import type { IngestProgress, IngestReport } from "./ingestReport.ts";

/** What is asked of the server: the body of POST /ingest. */
export const jobRequestSchema = z.strictObject({ source: z.string().min(1), strict: z.boolean() });
export type JobRequest = Readonly<z.infer<typeof jobRequestSchema>>;

/** One line of the server's answer, newline-delimited JSON. The last line is a report or an error. */
export type JobMessage =
  | { readonly progress: IngestProgress }
  | { readonly report: IngestReport }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } };

const messageSchema = z.union([
  z.object({ progress: z.custom<IngestProgress>((value) => typeof value === "object") }),
  z.object({ report: z.custom<IngestReport>((value) => typeof value === "object") }),
  z.object({ error: z.object({ code: z.enum(ERROR_CODES), message: z.string() }) }),
]);

export function printMessage(message: JobMessage): string {
  return `${JSON.stringify(message)}\n`;
}

/** Reads one line of the answer; throws a SyntaxError or ZodError on anything else. */
export function readMessage(line: string): JobMessage {
  return messageSchema.parse(JSON.parse(line));
}
