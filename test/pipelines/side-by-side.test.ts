import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { openTurns, workThrough } from '../../pipelines/side-by-side.ts';

/** Works that end when they are told to. */
function openGates() {
  const events = new EventEmitter();
  return {
    wait: (name: string) => once(events, name),
    end: (name: string) => events.emit(name),
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('as many items are worked on as there are workers, one after those that it waits for', async () => {
  const gates = openGates();
  const seen: string[] = [];
  const waitsFor = (item: string): string[] => (item === 'made of a' ? ['a'] : []);
  const all = workThrough(['a', 'b', 'made of a', 'c'], [1, 2], waitsFor, async (item, worker) => {
    seen.push(`${item} by ${worker}`);
    await gates.wait(item);
  });
  await settle();
  expect(seen).toEqual(['a by 1', 'b by 2']);
  gates.end('b');
  await settle();
  expect(seen).toHaveLength(2);
  gates.end('a');
  await settle();
  expect(seen.slice(2).toSorted()).toEqual(['c by 1', 'made of a by 2']);
  gates.end('c');
  gates.end('made of a');
  await all;
});

test('a failure is thrown when every worker has come to an end', async () => {
  const gates = openGates();
  let ended = false;
  const all = workThrough(
    ['bad', 'slow'],
    [1, 2],
    () => [],
    async (item) => {
      if (item === 'bad') throw new Error('bad');
      await gates.wait('slow');
      ended = true;
    },
  );
  await settle();
  gates.end('slow');
  await expect(all).rejects.toThrow('bad');
  expect(ended).toBe(true);
});

test('works in turn never overlap, and one that fails stops none after it', async () => {
  const inTurn = openTurns();
  const gates = openGates();
  const seen: string[] = [];
  const first = inTurn(async () => {
    await gates.wait('first');
    seen.push('first');
    throw new Error('first');
  });
  const second = inTurn(() => Promise.resolve(seen.push('second')));
  await settle();
  expect(seen).toEqual([]);
  gates.end('first');
  await expect(first).rejects.toThrow('first');
  await second;
  expect(seen).toEqual(['first', 'second']);
});
