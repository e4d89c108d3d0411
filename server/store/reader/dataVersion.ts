import { NO_DATA, printDataVersion } from "../../../domain/dataVersions.ts";
import type { Ask } from "./ask.ts";
import { numberColumn, textColumn } from "./pages.ts";

/** The counter of changes and the beginning of the checksum: `12-3fa91c02`. `0` where nothing was ever loaded. */
export async function readDataVersion(ask: Ask): Promise<string> {
  const [row] = await ask("data-version", {});
  return row === undefined ? NO_DATA : printDataVersion({ counter: numberColumn(row, "counter"), checksum: textColumn(row, "checksum") });
}
