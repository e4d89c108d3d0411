import { Agent, request, type IncomingHttpHeaders } from "node:http";
import { performance } from "node:perf_hooks";

/** A whole answer. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly milliseconds: number;
}

/** No whole answer came. */
export class CallFailure extends Error {
  readonly code: string;
  /** Whether a part of an answer had come. */
  readonly hadBegun: boolean;

  constructor({ code, message }: NodeJS.ErrnoException, hadBegun: boolean) {
    super(message);
    this.code = code ?? "NONE";
    this.hadBegun = hadBegun;
  }
}

/** Sends requests over connections that are kept alive. */
export interface Caller {
  /** Posts a body to /graphql. Throws CallFailure where no whole answer comes. */
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  close(): void;
}

/** A caller with at most so many connections; a request that nobody answers fails after `patienceMs`. */
export function openCaller(url: string, { connections, patienceMs }: { connections: number; patienceMs: number }): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post(body, headers = {}) {
      const began = performance.now();
      return new Promise((resolve, reject) => {
        let hasBegun = false;
        const fail = (error: Error): void => reject(new CallFailure(error, hasBegun));
        const sent = request(`${url}/graphql`, {
          agent,
          method: "POST",
          timeout: patienceMs,
          headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), ...headers },
        });
        sent.once("timeout", () => sent.destroy(new Error(`no answer within ${patienceMs} ms`)));
        sent.once("error", fail);
        sent.once("response", (response) => {
          hasBegun = true;
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.once("error", fail);
          response.once("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts).toString(),
              milliseconds: performance.now() - began,
            }),
          );
        });
        sent.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}

interface Failure {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The errors that an answer tells; none where it has none. */
export function errorsIn({ body }: Reply): readonly Failure[] {
  return (JSON.parse(body) as { readonly errors?: readonly Failure[] }).errors ?? [];
}

/** Whether an answer refuses as one that is overrun or cut off does: 503, with a time to come back and a code that says why. */
export function isDeliberateRefusal(reply: Reply): boolean {
  const codes = reply.status === 503 ? errorsIn(reply).map(({ extensions }) => extensions?.["code"]) : [];
  return reply.headers["retry-after"] !== undefined && codes.some((code) => code === "UNAVAILABLE" || code === "TIMEOUT");
}
