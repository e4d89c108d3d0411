import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { createExecute } from "../../../client/api/execute.ts";
import { TypedDocumentString } from "../../../client/api/generated/operations.ts";

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

async function ask(status: number, body: string): Promise<unknown> {
  const answering = createServer((_request, response) => response.writeHead(status, { connection: "close" }).end(body));
  server = answering;
  await new Promise<void>((resolve) => answering.listen(0, "127.0.0.1", resolve));
  const { port } = answering.address() as AddressInfo;
  return createExecute(`http://127.0.0.1:${port}/graphql`)(new TypedDocumentString("{ summary { engine } }"), {});
}

describe("createExecute", () => {
  it("tells the code of an error whatever the status of its answer", async () => {
    const errors = [{ message: "Ask for less.", extensions: { code: "TIMEOUT" } }];
    await expect(ask(503, JSON.stringify({ errors }))).rejects.toMatchObject({ code: "TIMEOUT", message: "Ask for less." });
    server?.close();
    await expect(ask(200, JSON.stringify({ errors, data: null }))).rejects.toMatchObject({ code: "TIMEOUT" });
  });

  it("throws the signal's reason where the caller gives up while the body comes", async () => {
    const slow = createServer((_request, response) => {
      response.writeHead(200, { connection: "close" });
      response.write('{"data":');
    });
    server = slow;
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
    const { port } = slow.address() as AddressInfo;
    const controller = new AbortController();
    const asked = createExecute(`http://127.0.0.1:${port}/graphql`)(
      new TypedDocumentString("{ summary { engine } }"),
      {},
      controller.signal,
    );
    setTimeout(() => controller.abort(), 100);
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    slow.closeAllConnections();
  });

  it("tells OFFLINE where the server goes away while the body comes", async () => {
    const dying = createServer((_request, response) => {
      response.writeHead(200);
      response.write('{"data":', () => setTimeout(() => response.destroy(), 50));
    });
    server = dying;
    await new Promise<void>((resolve) => dying.listen(0, "127.0.0.1", resolve));
    const { port } = dying.address() as AddressInfo;
    const asked = createExecute(`http://127.0.0.1:${port}/graphql`)(new TypedDocumentString("{ summary { engine } }"), {});
    await expect(asked).rejects.toMatchObject({ code: "OFFLINE" });
  });

  it("tells UNAVAILABLE where what answered is no API", async () => {
    await expect(ask(502, "<html>Bad gateway</html>")).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});
