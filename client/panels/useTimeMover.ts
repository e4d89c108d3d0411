import { useCallback, useRef } from "react";
import type { Filters } from "../model/view.ts";
import { moveTime, setTime } from "../state/actions/filter.ts";
import { useCommands, useExplorerStore } from "../state/explorer.tsx";
import type { Step } from "../state/explorerState.ts";

/** Moves the window of time. While one gesture or one run continues, its moves stay one step of undo. */
export type MoveTime = (window: Pick<Filters, "from" | "to">, continues: boolean) => void;

export function useTimeMover(): MoveTime {
  const { run } = useCommands();
  const store = useExplorerStore();
  const own = useRef<readonly Step[] | undefined>(undefined);
  return useCallback(
    (window, continues) => {
      const before = store.getState().past;
      const isOn = continues && own.current === before;
      run((state) => (isOn ? moveTime(state, window) : setTime(state, window)));
      const after = store.getState().past;
      own.current = isOn || after !== before ? after : undefined;
    },
    [run, store],
  );
}
