import type { LayoutName } from "../model/layouts/index.ts";
import type { Layout, LayoutInput } from "../model/layouts/layout.ts";

/** What the page asks of the layout worker. */
export interface LayoutRequest {
  readonly name: LayoutName;
  readonly input: LayoutInput;
}

/** What the worker tells: how much is done, from 0 to 1, and in the end the layout. */
export type LayoutReply = { readonly progress: number } | { readonly layout: Layout };
