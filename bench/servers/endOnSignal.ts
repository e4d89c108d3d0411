/** Closes in order and ends the process where the benchmark stops it. What fails while closing ends it too. */
export function endOnSignal(close: () => Promise<void>): void {
  process.once("SIGTERM", () => {
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
