/** `npm run bench -- <command>`: benchmarks, run by hand. docs/benchmarks.md says what they measure. */
import { Command, Option } from "commander";
import { readConfig } from "../server/config.ts";
import { embeddedStore, loadGraph, startLoadedNeo4j, storesFolder } from "./graph/loadedStores.ts";
import { runClient, type ClientPlan } from "./client/runClient.ts";
import { measureSearch } from "./search.ts";
import { SERVER_NAMES, type EngineName, type ServerName } from "./graphql/contestants.ts";
import { QUESTION_NAMES } from "./graphql/questions.ts";
import { GRAPHQL_PARTS, runGraphql, type GraphqlPart } from "./graphql/runGraphql.ts";
import { addSizeOptions, namesOf, sizeOf, wholeNumber, type SizeOptions } from "./sizeOptions.ts";

interface GraphqlOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly only?: readonly GraphqlPart[];
  readonly engine: EngineName | "both";
  readonly without: readonly ServerName[];
}

function engineOption(): Option {
  return new Option("--engine <name>", "which engine").choices(["neo4j", "embedded", "both"]).default("both");
}

const program = new Command("bench").description("Measures Whomet beside its peers, on a generated graph.");

addSizeOptions(program.command("load"))
  .description("Loads the generated graph into both engines, kept for later runs; where NEO4J_URI is set, into that Neo4j only")
  .addOption(engineOption())
  .action(async (options: SizeOptions & { readonly engine: string }) => {
    const size = sizeOf(options);
    const { neo4j, dataDir } = readConfig();
    if (neo4j !== undefined) {
      await loadGraph(size, { neo4j, dataDir });
      return;
    }
    if (options.engine !== "neo4j") console.log(`DATA_DIR=${await embeddedStore(size)}`);
    if (options.engine !== "embedded") {
      const { server } = await startLoadedNeo4j(size);
      await server.stop();
      console.log(`To run that Neo4j: DATA_DIR=${storesFolder(size)} NEO4J_PASSWORD=${server.password} npm run neo4j`);
    }
  });

addSizeOptions(program.command("search"))
  .description("Measures searches as they are typed, in both engines, with names in memory and by the engine's own index")
  .action((options: SizeOptions) => measureSearch(sizeOf(options)));

addSizeOptions(program.command("graphql"))
  .description("Requests a second of Whomet, Apollo Server and @neo4j/graphql on the same data, and execution alone")
  .option("--rounds <n>", "how often each server is asked each question", wholeNumber, 5)
  .option("--seconds <n>", "how long in each round (--quick: 1)", wholeNumber, 3)
  .option(
    "--only <questions>",
    `of ${QUESTION_NAMES.join(", ")}, execution and cache (of these questions, or of all where none is named), with commas between`,
    namesOf(GRAPHQL_PARTS),
  )
  .addOption(engineOption())
  .option("--without <servers>", `of ${SERVER_NAMES.join(", ")}, with commas between: servers left out`, namesOf(SERVER_NAMES), [])
  .action((options: SizeOptions & GraphqlOptions) =>
    runGraphql(sizeOf(options), {
      rounds: options.rounds,
      secondsEach: options.quick ? 1 : options.seconds,
      parts: options.only ?? GRAPHQL_PARTS,
      engines: options.engine === "both" ? ["neo4j", "embedded"] : [options.engine],
      without: options.without,
    }),
  );

program
  .command("client")
  .description("The explorer in Chromium beside bare Cytoscape: frames, expanding, filtering, layout, and what the first view loads")
  .option("--rounds <n>", "how often each is measured", wholeNumber, 3)
  .option("--least <n>", "leaves out views of fewer entities than this", wholeNumber, 0)
  .option("--most <n>", "leaves out views of more entities than this", wholeNumber, 5_000)
  .option("--seed <n>", "another seed gives another graph", wholeNumber, 1)
  .action(({ seed, ...plan }: ClientPlan & { readonly seed: number }) => runClient({ seed, entities: 12_000, relations: 40_000 }, plan));

await program.parseAsync();
