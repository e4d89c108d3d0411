import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const ASSETS = path.resolve(import.meta.dirname, "../../dist/client/assets");

/** The address of the client's script that holds Cytoscape: the largest that knows its settings by name. Throws where the client is not built. */
export async function engineScript(url: string): Promise<string> {
  const names = (await readdir(ASSETS)).filter((name) => name.endsWith(".js"));
  const sized = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(ASSETS, name), "utf8");
      return { name, length: text.includes("hideEdgesOnViewport") ? text.length : 0 };
    }),
  );
  const [largest] = sized.sort((a, b) => b.length - a.length);
  if (largest === undefined || largest.length === 0) throw new Error("The client is not built: run npm run build.");
  return `${url}/assets/${largest.name}`;
}
