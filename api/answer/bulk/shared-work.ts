import { Abandoned } from '../../warehouse/pool.ts';

/** Work that several may wait for, begun once. */
interface SharedWork<T> {
  /**
   * Waits for the work of a key, beginning it when it is not under way. It is given up when all
   * who waited have gone; one who has gone gets {@link Abandoned}.
   */
  wait(
    key: string,
    begin: (gone: AbortSignal) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T>;
}

interface UnderWay<T> {
  readonly work: Promise<T>;
  readonly gone: AbortController;
  waiting: number;
}

/** A {@link SharedWork}. */
export function shareWork<T>(): SharedWork<T> {
  const all = new Map<string, UnderWay<T>>();

  function join(key: string, begin: (gone: AbortSignal) => Promise<T>): UnderWay<T> {
    const known = all.get(key);
    if (known) return known;
    const gone = new AbortController();
    const under: UnderWay<T> = {
      gone,
      waiting: 0,
      work: begin(gone.signal).finally(() => {
        if (all.get(key) === under) all.delete(key);
      }),
    };
    all.set(key, under);
    return under;
  }

  return {
    async wait(key, begin, signal) {
      if (signal?.aborted) throw new Abandoned();
      const under = join(key, begin);
      under.waiting += 1;
      const leave = (): void => {
        under.waiting -= 1;
        if (under.waiting > 0) return;
        // Whoever asks from here on begins anew.
        if (all.get(key) === under) all.delete(key);
        under.gone.abort();
      };
      signal?.addEventListener('abort', leave, { once: true });
      try {
        const made = await under.work;
        if (signal?.aborted) throw new Abandoned();
        return made;
      } finally {
        signal?.removeEventListener('abort', leave);
      }
    },
  };
}
