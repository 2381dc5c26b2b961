/** Too many questions are waiting already. */
export class Busy extends Error {}

/** Lends one of a few things at a time, in the order asked for. */
export interface Pool<T> {
  /** Waits for a free one, or throws {@link Busy} when too many wait already. */
  use<R>(work: (item: T) => Promise<R>): Promise<R>;
  /** How many are lent just now, and how many callers wait. */
  load(): Load;
}

/** How busy a pool is. */
export interface Load {
  readonly inUse: number;
  readonly waiting: number;
}

/** A pool of `items`; at most `waiting` callers may stand in line. */
export function openPool<T>(items: readonly T[], waiting: number): Pool<T> {
  const free = [...items];
  const line: ((item: T) => void)[] = [];

  function take(): Promise<T> {
    const item = free.pop();
    if (item !== undefined) return Promise.resolve(item);
    if (line.length >= waiting) {
      return Promise.reject(new Busy(`${line.length} questions are waiting`));
    }
    return new Promise((resolve) => line.push(resolve));
  }

  return {
    load: () => ({ inUse: items.length - free.length, waiting: line.length }),
    async use(work) {
      const item = await take();
      try {
        return await work(item);
      } finally {
        const next = line.shift();
        if (next) next(item);
        else free.push(item);
      }
    },
  };
}
