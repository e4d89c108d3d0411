import { useRef } from "react";
import type { Heading } from "../model/walking.ts";
import { nudgeSelected } from "../state/actions/nudge.ts";
import { useCommands, useExplorerStore } from "../state/explorer.tsx";
import type { Step } from "../state/explorerState.ts";

/** How far one press moves what is selected, as the reader sees it. */
const STEP_PIXELS = 24;

/** Presses that follow one another within this are one run, and one step of undo. */
const RUN_MILLISECONDS = 1500;

/** One press of a key that moves what is selected. */
export interface NudgePress {
  readonly heading: Heading;
  readonly zoom: number;
  readonly timeStamp: number;
}

/** What a run of presses goes on from: another selection begins another. */
interface Run {
  readonly past: readonly Step[];
  readonly selected: readonly string[];
  readonly timeStamp: number;
}

/** Moves what is selected by keys. While nothing else is done, a run of presses stays one step of undo. */
export function useNudge(): (press: NudgePress) => void {
  const { run } = useCommands();
  const store = useExplorerStore();
  const last = useRef<Run | undefined>(undefined);
  return ({ heading, zoom, timeStamp }) => {
    const { past, view } = store.getState();
    const { entities: selected } = view.selection;
    const continues =
      last.current?.past === past && last.current.selected === selected && timeStamp - last.current.timeStamp < RUN_MILLISECONDS;
    const length = Math.max(1, Math.round(STEP_PIXELS / zoom));
    run((state) => nudgeSelected(state, { heading, length, continues }));
    const after = store.getState().past;
    last.current = continues || after !== past ? { past: after, selected, timeStamp } : undefined;
  };
}
