/** Run as a process of its own: loads a crowd in small batches and kills itself as `kill -9` would, after some batches. */
import { openEngine, type EngineConfig } from "../../server/store/openEngine.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { crowd, DATASET } from "./exampleDataset.ts";

const { config, size, batchSize, batches } = JSON.parse(process.argv[2] ?? "{}") as {
  config: EngineConfig;
  size: number;
  batchSize: number;
  batches: number;
};

const engine = await openEngine(config);
await engine.prepare();
let finished = 0;
await createGraphWriter(engine).load(crowd(size), DATASET, {
  batchSize,
  onProgress: () => {
    finished += 1;
    // Not at once: the next batch is under way by then.
    if (finished === batches) setTimeout(() => process.kill(process.pid, "SIGKILL"), 3);
  },
});
