import { countTimings, windowOf } from "../../model/timeWindow.ts";
import { endText } from "../../model/dateText.ts";
import { timedIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { announce } from "./notice.ts";

/** Tells the window of time, and how many relations it holds how surely. */
export function sayTime(state: ExplorerState): ExplorerState {
  const { filters } = state.view;
  const window = windowOf(filters);
  if (window === undefined) return announce(state, { en: "All time", vi: "Mọi thời gian" });
  const { dated, possibly, undated } = countTimings(timedIn(state), window);
  const { from, to } = filters;
  const rest = filters.undated
    ? { en: `${undated} undated`, vi: `${undated} không rõ ngày` }
    : { en: `${undated} undated left out`, vi: `bỏ ${undated} không rõ ngày` };
  return announce(state, {
    en: `${endText(from, "EN")} to ${endText(to, "EN")}: ${dated} dated, ${possibly} possibly, ${rest.en}`,
    vi: `${endText(from, "VI")} đến ${endText(to, "VI")}: ${dated} có ngày, ${possibly} có thể, ${rest.vi}`,
  });
}
