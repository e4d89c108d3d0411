/** Whomet with its built client, as `npm start` runs it, with its rate limit lifted: a link of 5,000 entities asks a hundred times. Prints its address once it answers. */
import path from "node:path";
import { endOnSignal } from "./endOnSignal.ts";
import { readConfig } from "../../server/config.ts";
import { createServer } from "../../server/http/createServer.ts";
import { listen } from "../../server/listen.ts";
import { openWarmStore } from "./openWarmStore.ts";

const config = readConfig();
const store = await openWarmStore();
const clientFolder = path.resolve(import.meta.dirname, "../../dist/client");
const traffic = { ownRequestsAMinute: Number.MAX_SAFE_INTEGER };
const app = await createServer({ ...config, store, clientFolder, logLevel: "warn", traffic });
console.log(await listen(app, config));
endOnSignal(async () => {
  await app.close();
  await store.close();
});
