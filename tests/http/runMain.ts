/** The server's process for tests, without building the client. */
import { main } from "../../server/main.ts";

await main();
