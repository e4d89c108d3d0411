import { countTimings, windowOf } from "../../model/timeWindow.ts";
import { dateText } from "../../model/dateText.ts";
import { timedIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { announce } from "./notice.ts";

/** Tells the window of time, and how many relations it holds how surely. */
export function sayTime(state: ExplorerState): ExplorerState {
  const { filters } = state.view;
  const window = windowOf(filters);
  if (window === undefined) return announce(state, { en: "All time", vi: "Mọi thời gian" });
  const { dated, possibly, undated } = countTimings(timedIn(state), window);
  const ends = ([filters.from, filters.to] as const).map((end) => ({
    en: end === undefined ? "…" : dateText(end, "EN"),
    vi: end === undefined ? "…" : dateText(end, "VI"),
  }));
  return announce(state, {
    en: `${ends[0]?.en ?? ""} to ${ends[1]?.en ?? ""}: ${dated} dated, ${possibly} possibly, ${undated} undated`,
    vi: `${ends[0]?.vi ?? ""} đến ${ends[1]?.vi ?? ""}: ${dated} có ngày, ${possibly} có thể, ${undated} không rõ ngày`,
  });
}
