import { findCatalogue } from '../../../../pipelines/store/catalogue-file.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
import { planPrune, pruneReleases } from '../../../../pipelines/store/prune.ts';
import { withdrawRelease } from '../../../../pipelines/store/withdraw.ts';
import { runTiny, tickingClock } from '../../../support/stores/fake-source.ts';
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';
import type { Scenario } from './scenario.ts';

const now = tickingClock('2026-11-22T07:00:00.000Z');

const rows = (value: number): TinyRow[] => [
  { sex: 'total', value: value * 2 },
  { sex: 'female', value },
  { sex: 'male', value },
];

async function run(home: Home, value: number): Promise<void> {
  const { outcome, reason } = await runTiny(home, [{ rows: rows(value) }], { now });
  if (outcome === 'refused') throw new Error(reason ?? 'refused without a reason');
}

async function demandCatalogue(home: Home) {
  const catalogue = await findCatalogue(home);
  if (!catalogue) throw new Error('there is no store');
  return catalogue;
}

async function runTwice(home: Home): Promise<void> {
  await run(home, 100);
  await run(home, 105);
}

/** Dataset, version, rows, state, and which is current. */
async function tell(home: Home): Promise<string[]> {
  const catalogue = await findCatalogue(home);
  return Object.entries(catalogue?.datasets ?? {}).flatMap(([dataset, { current, releases }]) =>
    releases.map(({ version, rows_digest, state }) =>
      [dataset, version, rows_digest?.slice(8, 16), state, version === current ? 'current' : '']
        .join(' ')
        .trim(),
    ),
  );
}

/** Releases made, pruned and withdrawn. */
export const RELEASES: readonly Scenario[] = [
  {
    ...{ name: 'a first release', tell },
    before: () => Promise.resolve(),
    act: (home) => run(home, 100),
  },
  {
    ...{ name: 'a next release', tell },
    before: (home) => run(home, 100),
    act: (home) => run(home, 105),
  },
  {
    ...{ name: 'pruning', tell },
    before: runTwice,
    async act(home) {
      const catalogue = await demandCatalogue(home);
      await pruneReleases(home, catalogue, planPrune(catalogue, 1), now());
    },
  },
  {
    ...{ name: 'withdrawing', tell },
    before: runTwice,
    async act(home) {
      const catalogue = await demandCatalogue(home);
      const which = { dataset: 'tiny', version: '1.1.0', reason: 'wrong' };
      const { releases } = catalogue.datasets.tiny ?? { releases: [] };
      const gone = releases.some(({ version, state }) => version === '1.1.0' && state !== 'held');
      if (!gone) await withdrawRelease(home, catalogue, which, now());
    },
  },
];
