/** Whomet as `npm start` runs it, with its rate limit lifted: the benchmark is one caller. Prints its address once it answers. */
import { tmpdir } from "node:os";
import { endOnSignal } from "./endOnSignal.ts";
import { readConfig } from "../../server/config.ts";
import { createServer } from "../../server/http/createServer.ts";
import { listen } from "../../server/listen.ts";
import { openWarmStore } from "./openWarmStore.ts";

const config = readConfig();
const store = await openWarmStore();
const traffic = { ownRequestsAMinute: Number.MAX_SAFE_INTEGER };
const app = await createServer({ ...config, store, clientFolder: tmpdir(), logLevel: "warn", traffic });
console.log(`${await listen(app, config)}/graphql`);
endOnSignal(async () => {
  await app.close();
  await store.close();
});
