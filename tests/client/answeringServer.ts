import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What is answered to an operation, by its variables; an Error is answered as one of its message's code. */
export type Answers = Readonly<Record<string, (variables: Readonly<Record<string, unknown>>) => unknown>>;

export interface AnsweringServer {
  readonly url: string;
  /** Names of the operations that were asked for, in order. */
  readonly asked: string[];
  /** Keeps the next answer to an operation back, once it is asked for, until it is let go. */
  readonly hold: (operation: string) => { readonly isAsked: Promise<void>; readonly letGo: () => void };
  /** Answers an operation with an error from now on; without a code, no longer. */
  readonly fail: (operation: string, code?: string) => void;
  readonly close: () => Promise<void>;
}

interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

function closedGate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

interface Held {
  readonly operation: string;
  readonly asked: () => void;
  readonly released: Promise<void>;
}

async function bodyOf(request: AsyncIterable<Uint8Array>): Promise<{ query: string; variables: Record<string, unknown> }> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString()) as { query: string; variables: Record<string, unknown> };
}

/** A GraphQL endpoint over HTTP whose answers a test writes, and keeps back where it wants to. */
export async function startAnsweringServer(answers: Answers): Promise<AnsweringServer> {
  const asked: string[] = [];
  const failing = new Map<string, string>();
  let held: readonly Held[] = [];
  const answer = (operation: string, variables: Record<string, unknown>): unknown => {
    const code = failing.get(operation);
    const write = answers[operation];
    if (code !== undefined || write === undefined) return { errors: [{ message: operation, extensions: { code: code ?? "UNKNOWN" } }] };
    return { data: write(variables) };
  };
  const reply = async (request: AsyncIterable<Uint8Array>, response: ServerResponse): Promise<void> => {
    const { query, variables } = await bodyOf(request);
    const operation = /\b(?:query|mutation) (\w+)/.exec(query)?.[1] ?? "";
    asked.push(operation);
    const own = held.find((each) => each.operation === operation);
    held = held.filter((each) => each !== own);
    own?.asked();
    await own?.released;
    response.writeHead(200, { "content-type": "application/json", connection: "close" }).end(JSON.stringify(answer(operation, variables)));
  };
  const server = createServer((request, response) => void reply(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    hold: (operation) => {
      const [asked, released] = [closedGate(), closedGate()];
      held = [...held, { operation, asked: asked.open, released: released.opened }];
      return { isAsked: asked.opened, letGo: released.open };
    },
    fail: (operation, code) => {
      if (code === undefined) failing.delete(operation);
      else failing.set(operation, code);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
