import { expect, test } from 'vitest';
import { makeSignal } from '../../../support/signals/make-signal.ts';
import { openSignalStore } from '../../../support/signals/signal-store.ts';

const JOBS = `measure = 'jobs_signalled' AND occupation = 'total' AND signal_kind = 'hiring_plan' AND period = '2027'`;
const [KIRKLEES, LEEDS, WAKEFIELD] = ['E08000034', 'E08000035', 'E08000036'];

/** Signals of a place, each of another employer. */
const give = (place: string, numbers: readonly number[]) =>
  numbers.map((number, at) =>
    makeSignal({
      ...{ id: `${place} ${at}`, employer: `Employer ${at}`, place, number: String(number) },
      consent: 'aggregate_only',
    }),
  );

test('a release hides again what the one before hid, and its manifest says how it was attacked', async () => {
  const { handIn, readRows, readChecks } = await openSignalStore();
  const told = async () => {
    const rows = await readRows('employer-signals', JOBS);
    const values = new Map(rows.map(({ area, value }) => [area, value]));
    return [KIRKLEES, LEEDS, WAKEFIELD].map((area) => values.get(area));
  };
  // Kirklees is of one employer, and the smaller of its neighbours goes with it.
  const first = [...give('Kirklees', [9]), ...give('Leeds', [10, 10, 10, 10])];
  await handIn([...first, ...give('Wakefield', [4, 4, 4, 4])]);
  expect(await told()).toEqual([null, 40, null]);
  expect(await readChecks('employer-signals')).toMatchObject({
    hidden_stays_hidden: { result: 'pass', measured: 0 },
    attacked_by_programmes: { result: 'pass', measured: 0 },
    told_by_two_releases: { result: 'pass', examined: 0 },
  });
  // Leeds is the smaller one now; hidden in its place, it would be taken from the first release.
  await handIn(give('Wakefield', [20, 20, 20, 20]));
  expect(await told()).toEqual([null, 40, null]);
  const { told_by_two_releases: both } = await readChecks('employer-signals');
  expect(both).toMatchObject({ result: 'pass', measured: 0, level: 'warning' });
  expect(both?.examined).toBeGreaterThan(0);
});
