/** Who can follow a link to a host: only this machine, only its network, or anybody who can reach it. */
export type Reach = "machine" | "network" | "anybody";

const MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[?::1\]?)$/i;
const NETWORK = /^(10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2}|.*\.(local|lan|internal)|[^.:]+)$/i;

/** Who can follow a link to this host. */
export function reachOf(host: string): Reach {
  if (host === "" || MACHINE.test(host)) return "machine";
  return NETWORK.test(host) ? "network" : "anybody";
}
