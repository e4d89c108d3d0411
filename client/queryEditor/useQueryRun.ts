import { useRef, useState } from "react";
import type { QueryError, QueryReply, QueryRequest } from "../api/sendQuery.ts";
import { useCommands } from "../state/explorer.tsx";

/** How the last run stands. `name` is that of the query, for files and headlines. */
export type QueryRun =
  | { readonly status: "none" }
  | { readonly status: "running" }
  | { readonly status: "stopped" }
  | { readonly status: "failed"; readonly error: QueryError }
  | { readonly status: "answered"; readonly name: string; readonly reply: QueryReply };

function toError(error: unknown): QueryError {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "INTERNAL";
  return { message: error instanceof Error ? error.message : String(error), extensions: { code } };
}

/** Runs one query at a time: running again, or cancelling, gives up the one before. */
export function useQueryRun(): {
  readonly run: QueryRun;
  readonly start: (name: string, request: QueryRequest) => Promise<void>;
  readonly cancel: () => void;
} {
  const { query } = useCommands();
  const [run, setRun] = useState<QueryRun>({ status: "none" });
  const running = useRef<AbortController>(null);
  const start = async (name: string, request: QueryRequest): Promise<void> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setRun({ status: "running" });
    const show = (next: QueryRun): void => {
      if (running.current === own) setRun(next);
    };
    try {
      show({ status: "answered", name, reply: await query(request, own.signal) });
    } catch (error) {
      show(own.signal.aborted ? { status: "stopped" } : { status: "failed", error: toError(error) });
    }
  };
  return { run, start, cancel: () => running.current?.abort() };
}
