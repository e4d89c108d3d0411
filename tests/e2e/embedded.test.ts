import { describeExplorer } from "./describeExplorer.ts";
import { startWhomet } from "./startWhomet.ts";

describeExplorer("the explorer on the embedded engine", () => startWhomet());
