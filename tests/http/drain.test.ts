import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import fastify, { type FastifyInstance } from "fastify";
import { drainConnections } from "../../server/http/drain.ts";
import { replyWithError } from "../../server/http/errorReply.ts";
import { openCaller, type Caller } from "../long/caller.ts";

let app: FastifyInstance;
let caller: Caller;
let url: string;

beforeEach(async () => {
  app = fastify({ return503OnClosing: false });
  app.setErrorHandler(replyWithError);
  drainConnections(app);
  app.post("/graphql", async ({ body }) => {
    await sleep((body as { ms: number }).ms);
    return { data: "whole" };
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  caller = openCaller(url, { connections: 4, patienceMs: 10_000 });
});

afterEach(async () => {
  caller.close();
  await app.close();
});

describe("a server that closes", () => {
  it("answers what was begun and ends its connection", async () => {
    const begun = caller.post('{"ms":500}');
    await sleep(50);
    const closed = app.close();
    const { status, body, headers } = await begun;
    expect([status, body, headers.connection]).toEqual([200, '{"data":"whole"}', "close"]);
    await closed;
  });

  it("refuses what comes after with 503, Retry-After and the end of the connection, and then takes nothing", async () => {
    await caller.post('{"ms":0}');
    const closed = app.close();
    const refused = await caller.post('{"ms":0}');
    expect([refused.status, refused.headers["retry-after"], refused.headers.connection]).toEqual([503, "5", "close"]);
    expect(JSON.parse(refused.body)).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
    await closed;
    await expect(caller.post('{"ms":0}')).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("does not wait for a connection that has never asked anything", async () => {
    const silent = connect((app.server.address() as AddressInfo).port, "127.0.0.1");
    await once(silent, "connect");
    await sleep(50);
    const ended = once(silent, "close");
    await app.close();
    await ended;
    expect(app.server.listening).toBe(false);
  });
});
