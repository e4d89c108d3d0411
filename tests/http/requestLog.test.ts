import { describe, expect, it } from "@jest/globals";
import fastify from "fastify";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { addRequestLog } from "../../server/http/requestLog.ts";

const lineSchema = z.object({ reqId: z.string().optional(), msg: z.string() });

describe("addRequestLog", () => {
  it("tells each caller the id under which everything of its request is logged", async () => {
    const lines: string[] = [];
    const app = fastify({ logger: { level: "error", stream: { write: (line: string) => void lines.push(line) } } });
    const currentLog = addRequestLog(app);
    const work = async (): Promise<void> => {
      await sleep(5);
      currentLog().error("work failed");
    };
    app.get("/", async () => {
      await work();
      return {};
    });
    const answers = await Promise.all([app.inject("/"), app.inject("/")]);
    currentLog().error("no request is under way");
    await app.close();
    const logged = lines.map((line) => lineSchema.parse(JSON.parse(line)));
    const ids = answers.map(({ headers }) => headers["x-request-id"]);
    expect(new Set(logged.map(({ reqId }) => reqId))).toEqual(new Set([...ids, undefined]));
  });
});
