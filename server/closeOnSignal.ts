/** For all but the answers that are under way. */
const CLOSE_MS = 10_000;

/**
 * On the first SIGTERM or SIGINT closes in order and exits: 0 where everything closed, 1 where something failed or took too long.
 * @param longestAnswerMs how long an answer that was begun may still take
 */
export function closeOnSignal(close: () => Promise<void>, longestAnswerMs: number): void {
  let isClosing = false;
  const end = (): void => {
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => process.exit(1), longestAnswerMs + CLOSE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Closing failed: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
