/** Too many questions are waiting already. */
export class Busy extends Error {}
/** Nobody waits for the answer any more. */
export class Abandoned extends Error {
  constructor() {
    super('nobody waits for the answer');
  }
}

/** Lends one of a few things at a time, in the order asked for. */
interface Pool<T> {
  /**
   * Waits for a free one, or throws {@link Busy} when too many wait already. One who gives up
   * leaves the line at once, with {@link Abandoned}; what is lent is for `work` to give up.
   */
  use<R>(work: (item: T) => Promise<R>, signal?: AbortSignal): Promise<R>;
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
  const line = new Set<(item: T) => void>();

  function stand(signal: AbortSignal | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const serve = (item: T): void => {
        line.delete(serve);
        signal?.removeEventListener('abort', leave);
        resolve(item);
      };
      const leave = (): void => {
        line.delete(serve);
        reject(new Abandoned());
      };
      line.add(serve);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  function take(signal: AbortSignal | undefined): Promise<T> {
    if (signal?.aborted) return Promise.reject(new Abandoned());
    const item = free.pop();
    if (item !== undefined) return Promise.resolve(item);
    if (line.size < waiting) return stand(signal);
    return Promise.reject(new Busy(`${line.size} questions are waiting`));
  }

  return {
    load: () => ({ inUse: items.length - free.length, waiting: line.size }),
    async use(work, signal) {
      const item = await take(signal);
      try {
        return await work(item);
      } finally {
        const [next] = line;
        if (next) next(item);
        else free.push(item);
      }
    },
  };
}
