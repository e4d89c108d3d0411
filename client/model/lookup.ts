/** From which share of all values on what was learnt last goes into the many that stay as they are. */
const RECENT_SHARE = 0.25;

/**
 * Values by id. Learning more gives a new object, and the one before still tells what it told; what was known long since is shared between both,
 * not copied, so that a few new values among many thousands cost little.
 */
export class Lookup<Value> {
  /** Two parts without an id in common: the many that stay as they are, and what was learnt last. */
  readonly parts: readonly [ReadonlyMap<string, Value>, ReadonlyMap<string, Value>];

  private constructor(lasting: ReadonlyMap<string, Value>, recent: ReadonlyMap<string, Value>) {
    this.parts = [lasting, recent];
  }

  /** Nothing known, or these values. */
  static of<Value>(entries: Iterable<readonly [string, Value]> = []): Lookup<Value> {
    return new Lookup<Value>(new Map(entries), new Map<string, Value>());
  }

  get size(): number {
    const [lasting, recent] = this.parts;
    return lasting.size + recent.size;
  }

  get(id: string): Value | undefined {
    const [lasting, recent] = this.parts;
    return lasting.get(id) ?? recent.get(id);
  }

  has(id: string): boolean {
    return this.parts.some((part) => part.has(id));
  }

  /** These values too; the later one of an id holds. The same object where there are none, so that nothing that depends on it is computed again. */
  with(entries: Iterable<readonly [string, Value]>): Lookup<Value> {
    const [lasting, recent] = this.parts;
    const learnt = new Map(recent);
    let replaces = false;
    let isSame = true;
    for (const [id, value] of entries) {
      isSame = false;
      replaces ||= lasting.has(id);
      learnt.set(id, value);
    }
    if (isSame) return this;
    if (!replaces && learnt.size <= lasting.size * RECENT_SHARE) return new Lookup(lasting, learnt);
    const all = new Map(lasting);
    for (const [id, value] of learnt) all.set(id, value);
    return new Lookup(all, new Map<string, Value>());
  }
}

/** Things with an id, as a lookup takes them. */
export function byId<Item extends { readonly id: string }>(items: readonly Item[]): (readonly [string, Item])[] {
  return items.map((item) => [item.id, item] as const);
}
