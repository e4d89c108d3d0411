import { firstDifference } from "./comparing.ts";

/** Shares out so many among wishes: a small wish gets all it asks, what it leaves goes to the others. Where there are more wishes than that, the smallest get one each. */
export function sharesOf(wishes: readonly number[], total: number): readonly number[] {
  const shares = wishes.map(() => 0);
  const ordered = wishes.map((wish, at) => ({ wish, at })).sort((a, b) => firstDifference(a.wish - b.wish, a.at - b.at));
  let rest = total;
  ordered.forEach(({ wish, at }, turn) => {
    const share = Math.min(wish, rest, Math.max(1, Math.floor(rest / (ordered.length - turn))));
    shares[at] = share;
    rest -= share;
  });
  return shares;
}
