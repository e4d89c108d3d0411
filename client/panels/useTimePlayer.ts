import { useEffect, useState } from "react";
import { rangeOf, stepRange, windowOver, type BinRange, type Histogram, type PlayMode } from "../model/histogram.ts";
import { sayTime } from "../state/actions/sayTime.ts";
import { useCommands, useExplorerStore } from "../state/explorer.tsx";
import { useTimeMover } from "./useTimeMover.ts";

const FRAME_MS = 1000;

export interface TimePlayer {
  readonly isPlaying: boolean;
  readonly mode: PlayMode;
  readonly setMode: (mode: PlayMode) => void;
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
  readonly step: (by: 1 | -1) => void;
  readonly toggle: () => void;
}

/** Steps the window through time and plays it. A whole run is one step of undo; what else changes the view stops it. */
export function useTimePlayer(histogram: Histogram): TimePlayer {
  const { run } = useCommands();
  const store = useExplorerStore();
  const move = useTimeMover();
  const [isPlaying, setPlaying] = useState(false);
  const [mode, setMode] = useState<PlayMode>("grow");
  const [speed, setSpeed] = useState(1);

  const next = (by: 1 | -1): BinRange | undefined => {
    const { filters } = store.getState().view;
    const range = rangeOf(histogram, filters);
    const isWhole = filters.from === undefined && filters.to === undefined;
    const end = histogram.bins.length - 1;
    if (isWhole || range === undefined) return by === 1 ? { first: 0, last: 0 } : { first: end, last: end };
    return stepRange(histogram, range, { by, mode });
  };

  useEffect(() => {
    if (!isPlaying) return undefined;
    const shown = store.getState().view.filters;
    let expected = `${shown.from ?? ""} ${shown.to ?? ""}`;
    const timer = setInterval(() => {
      const { filters } = store.getState().view;
      const range = rangeOf(histogram, filters);
      const following = range === undefined ? undefined : stepRange(histogram, range, { by: 1, mode });
      if (following === undefined || `${filters.from ?? ""} ${filters.to ?? ""}` !== expected) {
        setPlaying(false);
        run(sayTime);
        return;
      }
      const window = windowOver(histogram, following);
      expected = `${window.from ?? ""} ${window.to ?? ""}`;
      move(window, true);
    }, FRAME_MS / speed);
    return () => clearInterval(timer);
  }, [isPlaying, histogram, mode, speed, move, run, store]);

  const step = (by: 1 | -1): void => {
    const range = next(by);
    if (range === undefined) return;
    move(windowOver(histogram, range), false);
    run(sayTime);
  };
  const toggle = (): void => {
    if (!isPlaying) move(windowOver(histogram, next(1) ?? { first: 0, last: 0 }), false);
    else run(sayTime);
    setPlaying(!isPlaying);
  };
  return { isPlaying, mode, setMode, speed, setSpeed, step, toggle };
}
