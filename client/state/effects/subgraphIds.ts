/** How many entities the server's `subgraph` takes at once. */
export const SUBGRAPH_IDS = 2_000;
