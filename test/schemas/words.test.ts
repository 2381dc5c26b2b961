import { describe, expect, test } from 'vitest';
import { AREA_TYPE_SETS, findAreaType, isAreaType } from '../../schemas/words/area-types.ts';
import { clockTime, findEdition, findReleaseAsOf } from '../../schemas/release/catalogue.ts';
import type { Catalogue, ReleaseState } from '../../schemas/release/catalogue.ts';
import { Code } from '../../schemas/dataset/code.ts';
import { hintOfRename, nearest } from '../../schemas/words/nearest.ts';
import { inSentence } from '../../schemas/words/list.ts';
import { FLAGS } from '../../schemas/words/vocabulary.ts';

test('no flag name is part of another: a text search for one finds no other', () => {
  const flags = Object.keys(FLAGS);
  for (const flag of flags) {
    expect(flags.filter((other) => other !== flag && other.includes(flag))).toEqual([]);
  }
});

test.each(['16+', 'a b', 'latest', 'first', 'a..b', '', 'é', 'x,y'])('"%s" is no code', (code) => {
  expect(Code.safeParse(code).success).toBe(false);
});

test.each([
  ['E08000034', 'lad'],
  ['W06000015', 'lad'],
  ['K02000001', 'uk'],
  ['W92000004', 'country'],
  ['E05011369', 'ward'],
  ['E37000025', 'lep'],
  ['x-remote', 'none'],
])('%s is a %s', (code, type) => {
  expect(findAreaType(code)).toBe(type);
});

test.each(['E0800034', 'Z99000001', '2092957715', 'e08000034', ''])(
  '"%s" has no area type',
  (code) => {
    expect(findAreaType(code)).toBeUndefined();
  },
);

test('sets of area types are not area types', () => {
  for (const name of Object.keys(AREA_TYPE_SETS)) expect(isAreaType(name)).toBe(false);
});

describe('nearest', () => {
  const areas = ['E08000034', 'E08000035', 'E06000001'];
  test('puts the closest spelling first and leaves out what shares nothing', () => {
    expect(nearest('E0800034', areas)[0]).toBe('E08000034');
    expect(nearest('claimant', ['claimant-count', 'population'])).toEqual(['claimant-count']);
    expect(nearest('claimants', ['claimant-count', 'population'])).toEqual(['claimant-count']);
    expect(nearest('zzzzzz', areas)).toEqual([]);
  });
  test('a word of another meaning is not offered, however long its beginning is the same', () => {
    expect(nearest('earnings-by-workplace', ['earnings-by-residence'])).toEqual([]);
    expect(nearest('earnings-by-residnce', ['earnings-by-residence'])).toHaveLength(1);
  });
  test('what a thing may be called now is asked only where a word is near', () => {
    expect(hintOfRename('lad_cod', ['region_code', 'lad_code'])).toBe('; is it now "lad_code"?');
    expect(hintOfRename('lad_code', ['sex'])).toBe('');
  });
});

const state = (
  version: string,
  published: string,
  released: string | null = null,
): ReleaseState => ({
  version,
  kind: 'minor',
  published,
  clock: released === null ? 'store' : 'publisher',
  source_released: released,
  state: 'held',
  state_reason: null,
  state_date: null,
  manifest_sha256: '0'.repeat(64),
  rows_digest: null,
});

describe('what was known when', () => {
  test('as_of answers by the clock of the store, or of the publisher where it gives vintages', () => {
    const stored = {
      current: '1.1.0',
      releases: [
        state('1.0.0', '2026-01-01T09:00:00.000Z'),
        state('1.1.0', '2026-02-01T09:00:00.000Z'),
      ],
    };
    expect(findReleaseAsOf(stored, '2026-01-15T00:00:00.000Z')?.version).toBe('1.0.0');
    expect(findReleaseAsOf(stored, '2025-12-31T00:00:00.000Z')).toBeUndefined();
    const vintage = state('1.0.0', '2026-01-01T09:00:00.000Z', '2025-08-12');
    expect(clockTime(vintage)).toBe('2025-08-12T00:00:00.000Z');
  });

  test('an edition is everything that was current, not only what changed in it', () => {
    const catalogue: Catalogue = {
      format: 'alongside-catalogue/1',
      stamp: 'sample',
      edition: '2026-11-22.2',
      datasets: {},
      editions: [
        {
          edition: '2026-11-22.1',
          published: '2026-11-22T07:00:00.000Z',
          changed: { a: '1.0.0', b: '1.0.0' },
        },
        { edition: '2026-11-22.2', published: '2026-11-22T08:00:00.000Z', changed: { a: '1.1.0' } },
      ],
    };
    expect(findEdition(catalogue, '2026-11-22.1')?.datasets).toEqual({ a: '1.0.0', b: '1.0.0' });
    expect(findEdition(catalogue, '2026-11-22.2')?.datasets).toEqual({ a: '1.1.0', b: '1.0.0' });
    expect(findEdition(catalogue, '2026-11-22.3')).toBeUndefined();
  });
});

test.each([
  ['Full-time workers', 'full-time workers'],
  ['Jobs held by residents', 'jobs held by residents'],
  ['Disability', 'disability'],
  ['NVQ level 4', 'NVQ level 4'],
  ['Work and Health Programme', 'Work and Health Programme'],
])('within a sentence %s is %s', (name, words) => {
  expect(inSentence(name)).toBe(words);
});
