/** Does works one after the other, in the order they are asked for, whoever asks. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Opens an {@link InTurn}. A work that fails fails for the one who asked, and the next is done. */
export function openTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

/**
 * Works through items in their order, as many at a time as there are workers. An item waits for
 * those that `waitsFor` names, which must come before it. Throws the first failure once every worker
 * has come to an end.
 */
export async function workThrough<Item, Worker>(
  items: readonly Item[],
  workers: readonly Worker[],
  waitsFor: (item: Item) => readonly Item[],
  work: (item: Item, worker: Worker) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const ended = new Map<Item, Promise<void>>();
  const goOn = async (worker: Worker): Promise<void> => {
    for (const item of waiting) {
      const ready = Promise.all(waitsFor(item).flatMap((other) => ended.get(other) ?? []));
      const done = ready.then(() => work(item, worker));
      ended.set(item, done);
      await done;
    }
  };
  const results = await Promise.allSettled(workers.map(goOn));
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
