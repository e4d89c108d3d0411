import { connect } from "node:net";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { getIntrospectionQuery } from "graphql";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { post, serve } from "./testServer.ts";

const BODY = JSON.stringify({ query: getIntrospectionQuery() });
const LEAVERS = 40;

let held: TestStore;
let app: FastifyInstance;

beforeAll(async () => {
  held = await openTestStore(TALKS);
  app = await serve(held.store, { answerCacheBytes: 10_000_000, introspection: true });
  await app.listen({ port: 0, host: "127.0.0.1" });
});

afterAll(async () => {
  await app.close();
  await held.close();
});

/** Asks by a connection of its own, and closes it once something has been sent, or after milliseconds. */
async function askAndLeave(afterMs: number): Promise<void> {
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  const socket = connect(address.port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const head = ["POST /graphql HTTP/1.1", "host: whomet", "content-type: application/json", "accept-encoding: gzip"];
  socket.write([...head, `content-length: ${Buffer.byteLength(BODY)}`, "", BODY].join("\r\n"));
  await Promise.race([once(socket, "data"), sleep(afterMs)]);
  socket.resetAndDestroy();
}

async function executed(): Promise<number> {
  const { body } = await app.inject("/metrics");
  return Number(/whomet_operation_seconds_count\{operation="other"\} (\d+)/.exec(body)?.[1]);
}

describe("a caller that leaves while its answer is sent", () => {
  it("has nothing executed where the answer was kept from before", async () => {
    const asked = JSON.parse(BODY) as { query: string };
    for (let index = 0; index < 2; index += 1) expect((await post(app, asked)).statusCode).toBe(200);
    const kept = await post(app, asked);
    expect(kept.headers["x-whomet-answer"]).toBe("kept");
    const before = await executed();
    for (let index = 0; index < LEAVERS; index += 1) await askAndLeave(index % 10);
    await sleep(100);
    expect(await executed()).toBe(before);
    expect((await post(app, asked)).body).toBe(kept.body);
  });
});
