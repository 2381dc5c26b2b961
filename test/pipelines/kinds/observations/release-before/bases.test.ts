import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Home } from '../../../../../pipelines/store/home.ts';
import { runTiny, temporaryHome } from '../../../../support/stores/fake-source.ts';
import type { TinyRow } from '../../../../support/stores/tiny-dataset.ts';

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => rm(home.root, { recursive: true }));

/** A median of 500 in the first of eight areas, each of so many people. */
function release(people: number | null, median: number): TinyRow[] {
  const areas = Array.from({ length: 8 }, (_, at) => ({
    area: `E0800003${at}`,
    area_name: `Area ${at}`,
  }));
  return areas.flatMap((area, at): TinyRow[] => {
    const value = at === 0 ? people : 3000 + 10 * at;
    const status = value === null ? 'missing' : 'observed';
    return [
      { ...area, period: '2021', measure: 'tiny_count', value, status },
      { ...area, period: '2021', measure: 'tiny_median', value: at === 0 ? median : 600 + at },
    ];
  });
}

/** Which checks fail of a release after one of 2,060 people and a median of 500. */
async function failures(rows: readonly TinyRow[]): Promise<string[]> {
  await runTiny(home, [{ rows: release(2060, 500) }]);
  const { failed } = await runTiny(home, [{ rows }]);
  return failed.map(({ id }) => id);
}

test('a base that lost its leading digits beside the same rate stops the publish', async () => {
  expect(await failures(release(60, 500))).toEqual(['bases_keep_their_digits']);
  expect(await failures(release(0, 500))).toContain('bases_keep_their_digits');
});

test('a base that became blank beside the same rate stops the publish', async () => {
  expect(await failures(release(null, 500))).toEqual(['bases_keep_their_digits']);
});

test('a base that was revised, or that fell with its rate, is no damage', async () => {
  expect(await failures(release(2040, 500))).toEqual([]);
  expect(await failures(release(60, 480))).toEqual([]);
});
