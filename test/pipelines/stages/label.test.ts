import { describe, expect, test } from 'vitest';
import type { DerivedLabels } from '../../../pipelines/publishers/adapter.ts';
import { deriveRegularity, labelRelease } from '../../../pipelines/stages/label.ts';
import { monthOfIndex, readPeriod } from '../../../schemas/words/period.ts';
import { findGaps } from '../../../schemas/words/shift-period.ts';
import { tinyDeclaration } from '../../support/stores/tiny-dataset.ts';

const SILENT: DerivedLabels = {
  ...{ name: null, url: null, updated: null, nextUpdate: null, classification: null },
  ...{ units: [], periods: null, notes: [] },
};

const read = (codes: readonly string[]) => codes.map(readPeriod);

describe('regularity is read off the periods themselves', () => {
  test.each([
    ['annual', ['2015', '2016', '2017']],
    ['monthly', ['2025-12', '2026-01', '2026-02']],
    ['quarterly', ['2024-01/P12M', '2024-04/P12M', '2024-07/P12M']],
    ['monthly', ['2025-03/P3M', '2025-04/P3M', '2025-05/P3M']],
    ['annual', ['2015', '2016', '2017', '2021']],
  ])('%s', (regularity, codes) => {
    expect(deriveRegularity(read(codes)).value).toBe(regularity);
  });

  test('one period says nothing', () => {
    expect(deriveRegularity(read(['2022'])).value).toBeNull();
  });

  test('one month is not several', () => {
    expect(deriveRegularity(read(['2022-01', '2022-02'])).how).toMatch(/^1 month between/);
  });
});

describe('gaps', () => {
  test('the years that a yearly series skips are named', () => {
    expect(findGaps(read(['2020', '2021', '2022', '2025']))).toEqual(['2023', '2024']);
  });
  test('months over a new year, and windows that overlap', () => {
    expect(findGaps(read(['2025-10', '2025-11', '2026-02']))).toEqual(['2025-12', '2026-01']);
    expect(findGaps(read(['2024-01/P12M', '2024-04/P12M', '2024-10/P12M']))).toEqual([
      '2024-07/P12M',
    ]);
  });
  test('a whole series has none', () => {
    const months = Array.from({ length: 40 }, (_, i) => monthOfIndex(2023 * 12 + i));
    expect(findGaps(read(months))).toEqual([]);
  });
});

describe('declared beside derived', () => {
  const evidence = {
    coverage: {
      ...{ rows: 3, series: 1, by_status: {}, zeros: 0, areas: {} },
      periods: null,
    },
    periods: ['2020-01', '2020-02', '2020-03'],
    areas: [
      {
        area_type: 'ward' as const,
        codes: 3,
        vintages: [],
        first_period: '2020-01',
        last_period: '2020-03',
      },
    ],
  };

  test('a disagreement is kept with both sides', () => {
    const { labels } = labelRelease(tinyDeclaration(), null, evidence);
    expect(labels.regularity).toMatchObject({
      declared: 'annual',
      derived: 'monthly',
      agrees: false,
    });
    expect(labels.spatial_availability).toMatchObject({
      declared: ['lad'],
      derived: ['ward'],
      value: ['ward'],
      agrees: false,
    });
  });

  test('the periods of what was published once do not tell how often it is published', () => {
    const once = tinyDeclaration({ regularity: 'once' });
    const { regularity } = labelRelease(once, null, evidence).labels;
    expect(regularity).toMatchObject({ declared: 'once', derived: null, agrees: null });
  });

  test('what the feed does not say is not an agreement', () => {
    const { labels } = labelRelease(tinyDeclaration(), null, {
      ...evidence,
      areas: [],
      periods: [],
    });
    expect(labels.source.agrees).toBeNull();
    expect(labels.date).toMatchObject({ updated: null, agrees: null });
    expect(labels.spatial_availability.agrees).toBeNull();
  });

  const feed = { ...SILENT, updated: '2026-10-13', classification: 'SIC 2007' };

  test('a date and a classification are compared where both sides tell them', () => {
    const standards = { value: 'pay', name: 'Pay', standards: ['UK SIC 2007'] };
    const declared = tinyDeclaration({ updated: '2026-10-13', classification: standards });
    const { labels } = labelRelease(declared, feed, evidence);
    expect(labels.date).toMatchObject({ updated: '2026-10-13', agrees: true, why_empty: null });
    expect(labels.classification).toMatchObject({ derived: 'SIC 2007', agrees: true });
    const other = tinyDeclaration({ updated: '2026-09-15' });
    const wrong = labelRelease(other, feed, evidence).labels;
    expect([wrong.date.agrees, wrong.classification.agrees]).toEqual([false, false]);
  });

  test('an empty date has a reason, that of the declaration first', () => {
    const why = (change: Record<string, unknown>) =>
      labelRelease(tinyDeclaration(change), SILENT, null).labels.date.why_empty;
    expect(why({})).toMatch(/feed gives no date/);
    expect(why({ undated: 'Nobody knows' })).toBe('Nobody knows');
    expect(why({ updated: '2010' })).toBeNull();
  });
});
