import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { parse } from "yaml";
import { freePort } from "../neo4j/neo4jServer.ts";
import { openTestNeo4j, type TestNeo4j } from "../neo4j/testNeo4j.ts";

jest.setTimeout(180_000);

type Environment = Readonly<Record<string, string>>;

interface Service {
  readonly environment: Environment;
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
}

/** The composition as Debian's docker-compose reads it. */
function readComposition(): Readonly<Record<string, Service>> {
  const text = execFileSync("docker-compose", ["--profile", "ingest", "config"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return (parse(text) as { readonly services: Readonly<Record<string, Service>> }).services;
}

/** The command that the Dockerfile's last CMD line starts. */
function readImageCommand(): readonly string[] {
  const line =
    readFileSync("Dockerfile", "utf8")
      .split("\n")
      .filter((text) => text.startsWith("CMD "))
      .at(-1) ?? "";
  return JSON.parse(line.slice("CMD ".length)) as readonly string[];
}

const services = readComposition();
let neo4j: TestNeo4j;
let folder: string;
let started: ChildProcess | undefined;

/** A service's own environment, pointed at the test's Neo4j and at a free port, and nothing else of this machine but the PATH. */
function environmentOf(service: Service | undefined, port: number): Environment {
  const { uri, user, password, database } = neo4j.config;
  const reached = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  return { ...service?.environment, ...reached, PORT: String(port), DATA_DIR: folder, PATH: process.env["PATH"] ?? "" };
}

function start(command: readonly string[], env: Environment): ChildProcess {
  const [program = "", ...parameters] = command;
  return spawn(program, parameters, { env, stdio: "ignore" });
}

async function statusOf(url: string): Promise<number | undefined> {
  try {
    return (await fetch(url)).status;
  } catch {
    return undefined;
  }
}

async function untilStatus(url: string, status: number): Promise<number | undefined> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const seen = await statusOf(url);
    if (seen === status) return seen;
    await sleep(250);
  }
  return statusOf(url);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "whomet-container-"));
  neo4j = await openTestNeo4j();
  await neo4j.clean();
});

afterAll(async () => {
  started?.kill("SIGKILL");
  await neo4j.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the container", () => {
  it("is published on this machine only, by every service", () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
  });

  it("starts by its own command against a Neo4j, listens on every address, is not ready until data is loaded, and then is", async () => {
    const port = await freePort();
    expect(services["app"]?.environment["HOST"]).toBe("0.0.0.0");
    started = start(readImageCommand(), environmentOf(services["app"], port));
    expect(await untilStatus(`http://127.0.0.2:${port}/health`, 200)).toBe(200);
    expect(await statusOf(`http://127.0.0.1:${port}/ready`)).toBe(503);

    const [code] = (await once(start(services["ingest"]?.command ?? [], environmentOf(services["ingest"], port)), "exit")) as [
      number | null,
    ];
    expect(code).toBe(0);
    expect(await untilStatus(`http://127.0.0.1:${port}/ready`, 200)).toBe(200);

    started.kill("SIGTERM");
    const [exit] = (await once(started, "exit")) as [number | null];
    expect(exit).toBe(0);
  });
});
