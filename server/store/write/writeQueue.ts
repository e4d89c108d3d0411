/** Runs jobs one after another, in the order of asking; a job that fails does not stop the next. */
export interface WriteQueue {
  add<T>(job: () => Promise<T>): Promise<T>;
}

export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(job) {
      const result = last.then(job, job);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
