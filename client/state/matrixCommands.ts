import type { MatrixCell } from "../model/matrix/matrix.ts";
import { FIRST_MATRIX, type MatrixWish } from "../model/matrix/matrixWish.ts";
import { closeMatrix, showMatrix } from "./actions/matrix.ts";
import { apply, isAbort, toFailure, type EffectContext } from "./effects/context.ts";
import type { OpenMatrix } from "./explorerState.ts";

/** What the matrix sets going. */
export interface MatrixCommands {
  /** Opens the matrix; with a change, asks for it anew. */
  readonly openMatrix: (change?: Partial<MatrixWish>) => void;
  readonly closeMatrix: () => void;
  /** Puts what stands behind a cell on the canvas. */
  readonly drawCell: (cell: MatrixCell) => void;
}

async function fetchInto(context: EffectContext, wish: MatrixWish, signal: AbortSignal): Promise<void> {
  const keep = (data: OpenMatrix["data"]): void => {
    if (!signal.aborted) apply(context, (state) => showMatrix(state, { isOpen: state.matrix?.isOpen ?? true, wish, data }));
  };
  keep({ status: "loading" });
  try {
    const { loadMatrix } = await import("./effects/loadMatrix.ts");
    keep({ status: "ready", value: await loadMatrix(context, wish, signal) });
  } catch (error) {
    if (!isAbort(error)) keep({ status: "failed", failure: toFailure(error) });
  }
}

/** These commands over a store and a server. `fresh` gives up what the canvas waits for. */
export function createMatrixCommands(context: EffectContext, fresh: () => AbortSignal): MatrixCommands {
  let running = new AbortController();
  return {
    openMatrix: (change) => {
      const known = context.store.getState().matrix;
      if (known !== undefined) apply(context, (state) => showMatrix(state, { ...known, isOpen: true }));
      if (change === undefined && known?.data.status === "ready") return;
      running.abort();
      running = new AbortController();
      void fetchInto(context, { ...(known?.wish ?? FIRST_MATRIX), ...change }, running.signal);
    },
    closeMatrix: () => apply(context, closeMatrix),
    drawCell: (cell) => {
      apply(context, closeMatrix);
      const signal = fresh();
      void import("./effects/drawCell.ts").then(({ drawCell }) => drawCell(context, { cell, signal }));
    },
  };
}
