import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

/** A program that the tests run beside Node, and how to come by it. */
interface Requirement {
  readonly commands: readonly string[];
  readonly debianPackage: string;
  readonly why: string;
}

const REQUIREMENTS: readonly Requirement[] = [
  { commands: ["chromium", "chromium-browser", "google-chrome"], debianPackage: "chromium", why: "the browser tests" },
  { commands: ["docker-compose"], debianPackage: "docker-compose", why: "checking docker-compose.yml" },
  { commands: ["mvn"], debianPackage: "maven", why: "fetching a Neo4j to test against" },
  { commands: ["java"], debianPackage: "openjdk-17-jre-headless", why: "running that Neo4j" },
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isOnPath(command: string): boolean {
  return (process.env["PATH"] ?? "").split(path.delimiter).some((folder) => isExecutable(path.join(folder, command)));
}

function isMissing({ commands }: Requirement): boolean {
  return !commands.some(isOnPath);
}

function installDebianPackages(packages: readonly string[]): boolean {
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update", "-q"], options);
  return spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], options).status === 0;
}

/**
 * Makes sure that the programs which the tests need are there, installing Debian packages where this is a Debian machine and we are root.
 * @throws Error that names what is missing, what it is for and how to install it.
 */
export function installRequirements(): void {
  const missing = REQUIREMENTS.filter(
    (requirement) => isMissing(requirement) && !(requirement.commands.includes("chromium") && process.env["CHROMIUM_PATH"] !== undefined),
  );
  if (missing.length === 0) return;
  const packages = missing.map(({ debianPackage }) => debianPackage);
  console.log(`installing ${packages.join(", ")}`);
  const mayInstall = isOnPath("apt-get") && process.getuid?.() === 0;
  if (mayInstall && installDebianPackages(packages)) return;
  const list = missing.map(({ commands, debianPackage, why }) => `  ${commands[0] ?? ""} (for ${why}; Debian package ${debianPackage})`);
  throw new Error(
    `The tests need programs that are not on the PATH:\n${list.join("\n")}\nInstall them, e.g. as root: apt-get install ${packages.join(" ")}`,
  );
}
