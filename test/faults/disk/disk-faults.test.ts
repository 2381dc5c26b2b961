import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FAULTS } from './calls.ts';
import type { Plan } from './calls.ts';
import { canMeet, judgeFault, rehearse } from './judge-fault.ts';
import type { Rehearsed } from './judge-fault.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';

const MINUTES = 60_000;

/** Faults of each scenario that `npm test` tries; `npm run evaluate -- "in full"` tries every one. */
const DRAWN = process.env.TESTS_IN_FULL === undefined ? 2 : Infinity;

/** Faults by which a store was once lost or spoilt. */
const FOUND: Readonly<Record<string, readonly Plan[]>> = {
  'a first release': [{ fault: 'cut', at: 'append snapshots/journal/*.ndjson 1' }],
  'a next release': [{ fault: 'EACCES', at: 'read catalogue.json 1' }],
  'a sweep': [{ fault: 'EIO', at: 'read private/sweeps/board/*/sweep.json 1' }],
  'noting an advert as erased': [{ fault: 'short', at: 'append private/erased.ndjson 1' }],
  'taking an advert out of the pool': [{ fault: 'cut', at: 'rm private/pool/2 1' }],
  'handing in a signal': [{ fault: 'EIO', at: 'open private/intake/incoming/*.csv 6' }],
};

/** Every fault that a call of the scenario can meet. */
const planAll = ({ calls }: Rehearsed): Plan[] =>
  calls.flatMap((call) =>
    FAULTS.filter((fault) => canMeet(call, fault)).map((fault) => ({ at: call.name, fault })),
  );

/** So many of them, spread evenly. */
function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor((at + 1) / step) > Math.floor(at / step));
}

test.each(SCENARIOS)(
  '$name loses nothing and goes on, whichever call on the disk fails',
  async (scenario) => {
    const rehearsed = await rehearse(scenario);
    try {
      const all = planAll(rehearsed);
      const found = FOUND[scenario.name] ?? [];
      expect(all, 'faults that were once found are still calls').toEqual(
        expect.arrayContaining([...found]),
      );
      for (const plan of [...found, ...spread(all, DRAWN)]) {
        expect(await judgeFault(rehearsed, plan), `${plan.fault} at “${plan.at}”`).toEqual([]);
      }
    } finally {
      await rm(rehearsed.before.root, { recursive: true });
    }
  },
  60 * MINUTES,
);
