/** A version of the data that a load came to its end with. */
export interface DataVersion {
  /** Rises with each batch that is written. */
  readonly counter: number;
  readonly checksum: string;
}

const SHOWN_DIGITS = 8;
/** What a store answers in which nothing was ever loaded. */
export const NO_DATA = "0";
const PRINTED = /^(\d{1,15})-([0-9a-f]{0,8})$/;

/** The counter and the beginning of the checksum: `12-3fa91c02`. */
export function printDataVersion({ counter, checksum }: DataVersion): string {
  return `${counter}-${checksum.slice(0, SHOWN_DIGITS)}`;
}

/**
 * The counter of a data version as it was answered, or undefined where this store never was at it. `versions` in their order, the last
 * one being that of now. While a load runs its counter rises and the checksum is still that of the version before.
 */
export function findDataVersion(text: string, versions: readonly DataVersion[]): number | undefined {
  if (text === NO_DATA) return 0;
  const [, digits, prefix] = PRINTED.exec(text) ?? [];
  const counter = Number(digits);
  const isPast = counter <= (versions.at(-1)?.counter ?? 0);
  if (prefix === undefined || !isPast) return undefined;
  const until = versions.filter((version) => version.counter <= counter);
  const checksums = [until.at(-1), until.at(-2)].map((version) => version?.checksum ?? "");
  return checksums.some((checksum) => checksum.slice(0, SHOWN_DIGITS) === prefix) ? counter : undefined;
}

/** The version of the data in which a batch is first seen whole: the first that a load ended with after it, else that of now. */
export function versionOfBatch(run: number, versions: readonly DataVersion[]): DataVersion | undefined {
  return versions.find(({ counter }) => counter >= run) ?? versions.at(-1);
}

/**
 * The counter of the last version that a load ended with before a batch; 0 where the batch is of the first load. Batches of one load share it,
 * and keep it when the load ends.
 */
export function counterBeforeLoadOf(run: number, ended: readonly DataVersion[]): number {
  return ended.findLast(({ counter }) => counter < run)?.counter ?? 0;
}
