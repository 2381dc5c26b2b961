import { describe, expect, test } from 'vitest';
import { tellDirection } from '../../../schemas/figures/change/change.ts';
import type { Interval } from '../../../schemas/words/vocabulary.ts';
import { orderTiles } from '../../../web/parts/tiles/choose-tiles.ts';
import { countBeyond, stripEnds } from '../../../web/parts/tiles/strip.tsx';
import { tellOnAYear } from '../../../web/parts/tiles/tell-on-a-year.ts';
import { tellPlace } from '../../../web/parts/tiles/tell-place.ts';

describe('which way a figure went', () => {
  const little = false;
  const change = (difference: number) => ({
    ...{ difference, little },
    judged: { told: 'unknown' as const },
  });

  test('is told by records, and not known of an estimate without an interval', () => {
    expect(tellDirection(change(2), false)).toBe('higher');
    expect(tellDirection(change(-2), false)).toBe('lower');
    expect(tellDirection(change(0), false)).toBe('same');
    expect(tellDirection(change(2), true)).toBe('not_known');
  });

  test('is told by an interval of the difference alone, where there is one', () => {
    const range = { low: -1, high: 3 };
    const judged = { told: 'not_apart', range } as const;
    expect(tellDirection({ difference: 1, judged, little }, true)).toBe('no_clear_change');
    const apart = { told: 'apart', order: 'lower', range: { low: -3, high: -1 } } as const;
    expect(tellDirection({ difference: -2, judged: apart, little }, true)).toBe('lower');
  });
});

test('what moved little has no arrow, and says by how much', () => {
  const latest = { value: 7370, unit: 'people', status: 'observed' } as const;
  const told = (difference: number, direction: 'little_changed' | 'lower') => {
    const change = {
      ...{ difference, direction },
      low: null,
      high: null,
      told: 'unknown' as const,
    };
    return tellOnAYear({ latest, year_before: latest, broken: false, change }, 0);
  };
  expect(told(-25, 'little_changed')).toEqual({
    sign: undefined,
    words: 'Little changed on a year (−25)',
  });
  expect(told(-330, 'lower')).toEqual({ sign: '▼', words: 'Down 330 on a year' });
});

test('a rate moves by points, and by one point', () => {
  const latest = { value: 6, unit: 'percent', status: 'observed' } as const;
  const told = (difference: number) => {
    const change = { difference, direction: 'higher' } as const;
    return tellOnAYear({ latest, year_before: latest, broken: false, change }, 0).words;
  };
  expect(told(1)).toBe('Up 1 point on a year');
  expect(told(2)).toBe('Up 2 points on a year');
});

describe('where a figure stands', () => {
  const figures = (
    above: number,
    below: number,
    level: number,
    interval: Interval | null = null,
  ) => {
    const among = above + below + level + 1;
    return { latest: { interval }, place: { above, below, level, among } };
  };

  test('is told from the side that most are on, with those that are level', () => {
    expect(tellPlace(figures(212, 100, 18))).toBe(
      'Lower than 212 of 330 others, higher than 100; 18 level',
    );
    expect(tellPlace(figures(1, 2, 3, 'ci95.cv'))).toBe(
      'Higher than 2 of 6 others, lower than 1; 3 not told apart',
    );
    expect(tellPlace(figures(0, 0, 3, 'ci95.cv'))).toBe(
      'Cannot be told apart from any of 3 others',
    );
    expect(tellPlace(figures(0, 5, 0))).toBe('Higher than 5 of 5 others');
  });

  test('is not told where there is no other, or no order', () => {
    expect(tellPlace(figures(0, 0, 0))).toBeUndefined();
    expect(tellPlace({ ...figures(1, 1, 0), place: null })).toBeUndefined();
  });
});

describe('the ends of a strip', () => {
  const usual = [1, 2, 2, 3, 3, 3, 4, 4, 5];

  test('are the least and the greatest, and hold what is marked', () => {
    expect(stripEnds(usual, [3])).toEqual([1, 5]);
    expect(stripEnds(usual, [9])).toEqual([1, 9]);
  });

  test('leave out the few that would press all others together, which are counted', () => {
    const ends = stripEnds([...usual, 80], [3]);
    expect(ends).toEqual([1, 5]);
    expect(countBeyond([...usual, 80], ends)).toBe(1);
  });
});

test('of two measures of one tile that one stands first that has a number, or most of its parts', () => {
  const none = { value: null, high: null };
  const some = { value: 3, high: null };
  const tile = (what: string, own: typeof none | typeof some, parts: number, end: string) => ({
    what,
    figures: {
      latest: { ...own, period_end: end },
      // Parts without a row are not among the figures.
      tile: { members: { figures: Array.from({ length: parts }, () => some) } },
    },
  });
  const newest = tile('newest', none, 1, '2025-04-30');
  const ofParts = tile('of parts', none, 4, '2022-04-30');
  const own = tile('own', some, 0, '2021-04-30');
  const first = (...tiles: (typeof newest)[]) => orderTiles(tiles)[0]?.what;
  expect(first(newest, ofParts)).toBe('of parts');
  expect(first(newest, ofParts, own)).toBe('own');
  expect(first(own, tile('newer', some, 0, '2022-04-30'))).toBe('newer');
  // Parts count only where the whole has no number of its own.
  expect(
    first(tile('older, of parts', some, 4, '2021-04-30'), tile('newer', some, 0, '2022-04-30')),
  ).toBe('newer');
});
