import type { Ask } from "./ask.ts";
import { numberColumn, textColumn } from "./pages.ts";

/** The counter of changes and the beginning of the checksum: `12-3fa91c02`. `0` where nothing was ever loaded. */
export async function readDataVersion(ask: Ask): Promise<string> {
  const [row] = await ask("data-version", {});
  return row === undefined ? "0" : `${numberColumn(row, "counter")}-${textColumn(row, "checksum").slice(0, 8)}`;
}
