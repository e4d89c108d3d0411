import { resolve } from "node:path";
import { z } from "zod";
import { WhometError } from "./errors.ts";

/** How to reach Neo4j. Absent: the embedded engine. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Config {
  readonly neo4j?: Neo4jConfig;
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the embedded store. */
  readonly dataDir: string;
  /** NODE_ENV=production: hides the schema, logs warnings only. */
  readonly production: boolean;
  /** Answers introspection; in production only where GRAPHQL_INTROSPECTION=on. */
  readonly introspection: boolean;
  /** Milliseconds that one operation may take. */
  readonly operationTimeoutMs: number;
  /** Room for answers that are kept for the next same request; 0: none is kept. */
  readonly answerCacheBytes: number;
  /** Shown by whoever may read /metrics; absent: this machine may. */
  readonly metricsToken?: string;
}

const NEO4J_SCHEMES = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/./;

function wholeNumber({ least, most, absent }: Record<"least" | "most" | "absent", number>): z.ZodDefault<z.ZodCoercedNumber> {
  return z.coerce
    .number("is not a number")
    .int("is not a whole number")
    .min(least, `is below ${least}`)
    .max(most, `is above ${most}`)
    .default(absent);
}

const MEGABYTE = 1024 * 1024;

const environmentSchema = z
  .object({
    NEO4J_URI: z.string().regex(NEO4J_SCHEMES, "is not the address of a Neo4j; write neo4j://host:7687 or bolt://host:7687").optional(),
    NEO4J_USER: z.string().default("neo4j"),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: z.string().default("neo4j"),
    PORT: wholeNumber({ least: 0, most: 65_535, absent: 4_000 }),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().default("./data"),
    NODE_ENV: z.string().optional(),
    OPERATION_TIMEOUT_MS: wholeNumber({ least: 100, most: 120_000, absent: 10_000 }),
    ANSWER_CACHE_MB: wholeNumber({ least: 0, most: 4_096, absent: 64 }),
    METRICS_TOKEN: z.string().min(16, "is shorter than 16 characters").optional(),
    GRAPHQL_INTROSPECTION: z.enum(["on", "off"], "is neither on nor off").optional(),
  })
  .refine(({ NEO4J_URI, NEO4J_PASSWORD }) => NEO4J_URI === undefined || NEO4J_PASSWORD !== undefined, {
    path: ["NEO4J_PASSWORD"],
    message: "is missing; set it where NEO4J_URI is set",
    // Else it is told only once all others are right.
    when: () => true,
  });

/** The configuration that environment variables give. An empty variable counts as not set. Throws BAD_REQUEST that lists every wrong one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new WhometError("BAD_REQUEST", `The configuration is not usable: ${problems.join("; ")}.`);
  }
  const {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    PORT: port,
    HOST: host,
    DATA_DIR,
  } = parsed.data;
  const production = parsed.data.NODE_ENV === "production";
  const introspection = parsed.data.GRAPHQL_INTROSPECTION === undefined ? !production : parsed.data.GRAPHQL_INTROSPECTION === "on";
  const served = {
    port,
    host,
    dataDir: resolve(DATA_DIR),
    production,
    introspection,
    operationTimeoutMs: parsed.data.OPERATION_TIMEOUT_MS,
    answerCacheBytes: parsed.data.ANSWER_CACHE_MB * MEGABYTE,
    ...(parsed.data.METRICS_TOKEN === undefined ? {} : { metricsToken: parsed.data.METRICS_TOKEN }),
  };
  return uri === undefined || password === undefined ? served : { ...served, neo4j: { uri, user, password, database } };
}
