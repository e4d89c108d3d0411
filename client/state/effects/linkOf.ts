import { packLink } from "../../model/packedLink.ts";
import type { ExplorerState } from "../explorerState.ts";
import { fragmentOf } from "./permalinkSync.ts";

/** The link of the view as it is now: the address of the window may still tell of the one before. */
export async function linkOf(state: ExplorerState): Promise<string> {
  const packed = await packLink(fragmentOf(state));
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${packed === "" ? "" : `#${packed}`}`;
}
