import { describeExplorer } from "./describeExplorer.ts";
import { startFromNothing } from "./startWhomet.ts";

describeExplorer("the explorer on the embedded engine", () => startFromNothing());
