import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const ownerSchema = z.object({ pid: z.number().int(), url: z.url(), token: z.string().min(32) });

/** The server that holds the embedded store of a data folder, and the token that lets this machine's user hand it jobs. */
export type Owner = Readonly<z.infer<typeof ownerSchema>>;

const OWNER_ONLY = 0o600;

function ownerFile(dataDir: string): string {
  return join(dataDir, "owner.json");
}

/** Says in the data folder, readable by its user only, where the server that holds the store takes jobs. `release` takes it back. */
export async function declareOwner(
  dataDir: string,
  url: string,
): Promise<{ readonly owner: Owner; readonly release: () => Promise<void> }> {
  const owner: Owner = { pid: process.pid, url, token: randomBytes(32).toString("hex") };
  await mkdir(dataDir, { recursive: true });
  const draft = `${ownerFile(dataDir)}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(owner), { mode: OWNER_ONLY });
  await rename(draft, ownerFile(dataDir));
  const release = async (): Promise<void> => {
    const current = await readOwner(dataDir);
    if (current?.token === owner.token) await rm(ownerFile(dataDir), { force: true });
  };
  return { owner, release };
}

/** The server that said last that it holds the store, or undefined. It may have died since. */
export async function readOwner(dataDir: string): Promise<Owner | undefined> {
  const text = await readFile(ownerFile(dataDir), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
