import type { Matrix, MatrixCell } from "../model/matrix/matrix.ts";
import { FIRST_MATRIX, type MatrixWish } from "../model/matrix/matrixWish.ts";
import { closeMatrix, showMatrix } from "./actions/matrix.ts";
import { apply, type EffectContext } from "./effects/context.ts";
import { createNewest } from "./effects/newest.ts";
import type { Wait, Work } from "./effects/waiting.ts";
import { WAIT } from "./waitNames.ts";

/** What the matrix sets going. */
export interface MatrixCommands {
  /** Opens the matrix; with a change, asks for it anew. */
  readonly openMatrix: (change?: Partial<MatrixWish>) => void;
  readonly closeMatrix: () => void;
  /** Puts what stands behind a cell on the canvas. */
  readonly drawCell: (cell: MatrixCell) => void;
}

/** These commands over a store and a server. */
export function createMatrixCommands(context: EffectContext, wait: Wait): MatrixCommands {
  const newest = createNewest<Matrix>();
  return {
    openMatrix: (change) => {
      const known = context.store.getState().matrix;
      if (known !== undefined) apply(context, (state) => showMatrix(state, { ...known, isOpen: true }));
      if (change === undefined && known?.data.status === "ready") return;
      const wish = { ...(known?.wish ?? FIRST_MATRIX), ...change };
      void newest.load({
        keep: (data) => apply(context, (state) => showMatrix(state, { isOpen: state.matrix?.isOpen ?? true, wish, data })),
        fetch: async (signal) => (await import("./effects/loadMatrix.ts")).loadMatrix(context, wish, signal),
      });
    },
    closeMatrix: () => apply(context, closeMatrix),
    drawCell: (cell) => {
      apply(context, closeMatrix);
      const draw = (work: Work): void => void wait(WAIT.cell, work);
      draw(async (call) => (await import("./effects/drawCell.ts")).drawCell(call, cell, draw));
    },
  };
}
