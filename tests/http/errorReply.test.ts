import { describe, expect, it } from "@jest/globals";
import fastify from "fastify";
import { z } from "zod";
import { WhometError } from "../../server/errors.ts";
import { replyWithError } from "../../server/http/errorReply.ts";

const lineSchema = z.object({ level: z.number(), msg: z.string() });

const ERROR_LEVEL = 50;

async function replyTo(
  error: Error,
): Promise<{ readonly status: number; readonly body: string; readonly errorsLogged: readonly string[] }> {
  const lines: string[] = [];
  const app = fastify({ logger: { level: "info", stream: { write: (line: string) => void lines.push(line) } } });
  app.setErrorHandler(replyWithError);
  app.get("/", () => Promise.reject(error));
  const { statusCode, body } = await app.inject({ method: "GET", url: "/" });
  await app.close();
  const logged = lines.map((line) => lineSchema.parse(JSON.parse(line)));
  return { status: statusCode, body, errorsLogged: logged.filter(({ level }) => level >= ERROR_LEVEL).map(({ msg }) => msg) };
}

describe("replyWithError", () => {
  it("logs a failure of ours under the id that the caller is given, and shows nothing else of it", async () => {
    const { status, body, errorsLogged } = await replyTo(new Error("the password is 1234"));
    expect([status, errorsLogged]).toEqual([500, ["request failed"]]);
    expect(body).toMatch(/Report it with the id [0-9a-f-]{36}/);
    expect(body).not.toContain("1234");
  });

  it("logs no error where the caller went away before the answer was sent", async () => {
    for (const code of ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"]) {
      expect(await replyTo(Object.assign(new Error("Premature close"), { code }))).toMatchObject({ errorsLogged: [] });
    }
  });

  it("tells a deliberate error as it is, without logging it as one of ours", async () => {
    const reply = await replyTo(new WhometError("UNAVAILABLE", "Neo4j does not answer: try again."));
    expect(reply).toMatchObject({ status: 503, errorsLogged: [] });
    expect(reply.body).toContain("try again");
  });
});
