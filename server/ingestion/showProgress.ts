import { Presets, SingleBar } from "cli-progress";
import type { IngestProgress } from "./ingestReport.ts";

export interface ProgressDisplay {
  readonly show: (progress: IngestProgress) => void;
  readonly stop: () => void;
}

function createBar(): ProgressDisplay {
  const bar = new SingleBar(
    { format: "{step} {bar} {value}/{total}", stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let isRunning = false;
  return {
    show({ step, done, total }) {
      if (!isRunning) bar.start(total, done, { step: step.padEnd(9) });
      isRunning = true;
      bar.setTotal(total);
      bar.update(done, { step: step.padEnd(9) });
    },
    stop: () => bar.stop(),
  };
}

/** One line when a step is done, however many batches it has. */
function createLines(): ProgressDisplay {
  return {
    show({ step, done, total }) {
      if (done >= total) process.stderr.write(`${step}: ${String(total)}\n`);
    },
    stop: () => undefined,
  };
}

/** Shows progress on standard error: a bar on a terminal, else one line a step. */
export function createProgressDisplay(): ProgressDisplay {
  return process.stderr.isTTY ? createBar() : createLines();
}
