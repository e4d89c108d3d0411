import { execFile, spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import neo4j from "neo4j-driver";

/** A running server and how to reach it. */
export interface Neo4jServer {
  readonly uri: string;
  readonly user: "neo4j";
  readonly password: string;
  /** Ends the server cleanly (8 to 12 s) and waits for its end. */
  readonly stop: () => Promise<void>;
  /** Ends the server at once, as a crash would. */
  readonly kill: () => Promise<void>;
}

export interface Neo4jServerOptions {
  /** Folder of configuration, data and logs; kept. */
  readonly home: string;
  readonly port: number;
  readonly password: string;
  readonly heapMegabytes?: number | undefined;
  /** It will end within minutes: it is faster then if Java does not take the time to compile its best code. */
  readonly isShortLived?: boolean | undefined;
}

const POM = fileURLToPath(new URL("./pom.xml", import.meta.url));
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/neo4j", import.meta.url));
const MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint";
const OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
const SHORT_LIVED = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
const START_TIMEOUT_MS = 180_000;
const FIRST_PASSWORD = "neo4j";

async function isFresh(classPathFile: string): Promise<boolean> {
  if (!existsSync(classPathFile) || (await stat(classPathFile)).mtimeMs < (await stat(POM)).mtimeMs) return false;
  return (await readFile(classPathFile, "utf8"))
    .trim()
    .split(":")
    .every((jar) => existsSync(jar));
}

/** The jars of Neo4j, fetched from Maven Central at the first time (about 150 MB) and remembered under node_modules/.cache. */
async function classPath(): Promise<string> {
  const file = join(CACHE, "classpath.txt");
  if (!(await isFresh(file))) {
    await mkdir(CACHE, { recursive: true });
    await promisify(execFile)("mvn", ["-q", "-B", "-f", POM, "dependency:build-classpath", `-Dmdep.outputFile=${file}`]);
  }
  return (await readFile(file, "utf8")).trim();
}

function configuration(port: number, heapMegabytes: number): string {
  return [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=true",
    "server.memory.heap.initial_size=256m",
    `server.memory.heap.max_size=${heapMegabytes}m`,
    "server.memory.pagecache.size=128m",
    "dbms.usage_report.enabled=false",
    "db.tx_log.preallocate=false",
    "db.tx_log.rotation.size=16m",
    "db.tx_log.rotation.retention_policy=false",
    "db.transaction.timeout=120s",
    "",
  ].join("\n");
}

async function answers(uri: string, password: string): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password), { maxTransactionRetryTime: 0 });
  try {
    await driver.executeQuery("RETURN 1 AS one", {}, { database: "neo4j" });
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

async function setPassword(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", FIRST_PASSWORD), { maxTransactionRetryTime: 0 });
  try {
    await driver.executeQuery(
      `ALTER CURRENT USER SET PASSWORD FROM '${FIRST_PASSWORD}' TO $password`,
      { password },
      { database: "system" },
    );
  } catch {
    // Not up yet, or the password is set already: the next attempt to log in tells.
  } finally {
    await driver.close();
  }
}

async function untilReady(
  { uri, password, home }: { readonly uri: string; readonly password: string; readonly home: string },
  hasEnded: () => boolean,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(uri, password))) {
    if (hasEnded()) throw new Error(`Neo4j ended while it started; read ${join(home, "logs")}`);
    if (Date.now() > deadline)
      throw new Error(`Neo4j did not answer at ${uri} within ${START_TIMEOUT_MS / 1_000} s; read ${join(home, "logs")}`);
    await setPassword(uri, password);
    await sleep(500);
  }
}

function untilEnd(server: ChildProcess): Promise<void> {
  return new Promise((resolve) =>
    server.exitCode === null && server.signalCode === null ? server.once("exit", () => resolve()) : resolve(),
  );
}

/** A TCP port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address === null || typeof address === "string" ? reject(new Error("no port is free")) : resolve(address.port)));
    });
  });
}

/** Starts a real Neo4j Community on 127.0.0.1 and waits until it answers with the password. Needs Java 17 and Maven. */
export async function startNeo4j({
  home,
  port,
  password,
  heapMegabytes = 1_024,
  isShortLived = false,
}: Neo4jServerOptions): Promise<Neo4jServer> {
  const jars = await classPath();
  await mkdir(join(home, "conf"), { recursive: true });
  await writeFile(join(home, "conf", "neo4j.conf"), configuration(port, heapMegabytes));
  const tuning = isShortLived ? SHORT_LIVED : [];
  const opened = OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const server = spawn(
    "java",
    [`-Xmx${heapMegabytes}m`, ...tuning, ...opened, "-cp", jars, MAIN_CLASS, `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`],
    { stdio: "ignore" },
  );
  const killWithParent = (): void => void server.kill("SIGTERM");
  process.once("exit", killWithParent);
  let failure: Error | undefined;
  server.once("error", (error) => {
    failure = error;
  });
  const uri = `bolt://127.0.0.1:${port}`;
  await untilReady({ uri, password, home }, () => failure !== undefined || server.exitCode !== null);
  const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    process.off("exit", killWithParent);
    server.kill(signal);
    await untilEnd(server);
  };
  return { uri, user: "neo4j", password, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
