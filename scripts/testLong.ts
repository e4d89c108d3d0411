/**
 * `npm run test:long [-- jest options]`: what takes minutes and wants a quiet machine (tests/long), one file after the other, on both engines.
 * LONG_QUERIES (10,000) and LONG_KILLS (3) make it shorter. Closes with one line `N passed, N failed, N skipped`.
 */
import { installRequirements } from "./requirements.ts";
import { runJestBesideNeo4j } from "./runJest.ts";

installRequirements();
await runJestBesideNeo4j(["--config", "jest.long.config.js", "--runInBand", ...process.argv.slice(2)]);
