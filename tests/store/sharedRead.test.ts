import { describe, expect, it } from "@jest/globals";

import { WhometError } from "../../server/errors.ts";
import { inReadScope } from "../../server/store/readScope.ts";
import { shareRead } from "../../server/store/sharedRead.ts";

/** A read that answers when it is told to, with what was so when it began. */
function createSlowRead(): { readonly read: () => Promise<number>; readonly answer: () => void; begun(): number; now: number } {
  const waiting: (() => void)[] = [];
  let begun = 0;
  const slow = {
    now: 1,
    begun: () => begun,
    answer: () => waiting.shift()?.(),
    read: () => {
      begun += 1;
      const seen = slow.now;
      return new Promise<number>((resolve) => waiting.push(() => resolve(seen)));
    },
  };
  return slow;
}

/** Until all that waits for a promise that has settled has run. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe("a shared read", () => {
  it("gives nobody what was read before they asked, and reads once for all who wait", async () => {
    const slow = createSlowRead();
    const read = shareRead(slow.read);
    const first = read();
    slow.now = 2;
    const later = [read(), read(), read()];
    expect(slow.begun()).toBe(1);
    slow.answer();
    expect(await first).toBe(1);
    await settle();
    slow.answer();
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
    expect(slow.begun()).toBe(2);
  });

  it("fails for those who shared it, and begins anew for the next", async () => {
    let reads = 0;
    const read = shareRead(() => {
      reads += 1;
      return reads === 1 ? Promise.reject(new WhometError("UNAVAILABLE", "Neo4j is away; try again")) : Promise.resolve(reads);
    });
    const [first, second] = await Promise.allSettled([read(), read()]);
    expect([first.status, second]).toEqual(["rejected", { status: "fulfilled", value: 2 }]);
    expect(await read()).toBe(3);
  });

  it("ends for one caller alone", async () => {
    const slow = createSlowRead();
    const read = shareRead(slow.read);
    const leaving = new AbortController();
    const left = inReadScope({ signal: leaving.signal, onStatement: () => undefined }, read).catch((error: unknown) => error);
    const waits = read();
    leaving.abort(new WhometError("TIMEOUT", "too long: ask for less"));
    expect(await left).toMatchObject({ code: "TIMEOUT" });
    slow.answer();
    await settle();
    slow.answer();
    expect(await waits).toBe(1);
  });
});
