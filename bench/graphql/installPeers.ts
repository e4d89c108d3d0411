import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./serverProcess.ts";

export const PEERS = path.join(ROOT, "bench/peers");

/** Installs the packages of bench/peers by its lock file, where they are missing. */
export function installPeers(): void {
  if (existsSync(path.join(PEERS, "node_modules/autocannon"))) return;
  console.error("Installing the peers in bench/peers …");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: PEERS, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("the peers could not be installed; run `npm ci` in bench/peers and read what it says");
}
