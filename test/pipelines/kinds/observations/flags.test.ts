import { expect, test } from 'vitest';
import fc from 'fast-check';
import { z } from 'zod';
import {
  completeParsed,
  layOutCells,
} from '../../../../pipelines/kinds/observations/cells/lay-out-cells.ts';
import { sortFigures } from '../../../../pipelines/kinds/observations/select.ts';
import { fillParsed, TINY_CODES, tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';
import type { TinyRow } from '../../../support/stores/tiny-dataset.ts';
import { useDatabase } from '../use-database.ts';

const SEED = 20_261_122;
const RUNS = 25;
const MEASURES = ['tiny_count', 'tiny_median'] as const;
const YEARS = ['2017', '2018', '2019', '2020', '2021', '2022'];

const database = useDatabase();

const Row = z.object({ period: z.string(), measure: z.string(), flags: z.string() });
type Row = z.infer<typeof Row>;

async function flagged(
  rows: readonly TinyRow[],
  change: Partial<Record<string, unknown>>,
  invented: boolean,
): Promise<Row[]> {
  const declaration = tinyDeclaration(change);
  await fillParsed(database, rows);
  await completeParsed(database, declaration.entities);
  await layOutCells(database, declaration, TINY_CODES);
  const select = sortFigures(declaration, invented);
  return database.rows(
    `SELECT period::VARCHAR AS period, measure::VARCHAR AS measure, flags FROM (${select})`,
    Row,
  );
}

const cells = fc.uniqueArray(
  fc.record({
    period: fc.constantFrom(...YEARS),
    measure: fc.constantFrom(...MEASURES),
    hidden: fc.boolean(),
  }),
  { minLength: 1, selector: ({ period, measure }) => `${period} ${measure}` },
);
const breaks = fc.array(
  fc.record({
    date: fc.constantFrom('2018-04-01', '2020-01-01', '2021-04-02'),
    what: fc.constant('other people were asked'),
    measures: fc.constantFrom(null, ['tiny_count'], ['tiny_median', 'tiny_median_cv']),
  }),
  { maxLength: 2 },
);

/**
 * The years (figures of April) of each broken measure that a break parts from the year held before: it
 * is later than the start of that one, and not later than the end of this one.
 */
function expectedBreaks(
  rows: readonly { period: string; measure: string }[],
  declared: readonly { date: string; measures: readonly string[] | null }[],
): Set<string> {
  const found = declared.flatMap(({ date, measures }) =>
    (measures ?? MEASURES).flatMap((measure) => {
      const years = rows.filter((row) => row.measure === measure).map(({ period }) => period);
      return years
        .toSorted()
        .filter((year, i, sorted) => {
          const before = sorted[i - 1];
          return before !== undefined && `${before}-04-01` < date && date <= `${year}-04-30`;
        })
        .map((year) => `${year} ${measure}`);
    }),
  );
  return new Set(found);
}

test('exactly the newest period is provisional, and exactly the measures that broke are marked', async () => {
  await fc.assert(
    fc.asyncProperty(
      cells,
      breaks,
      fc.boolean(),
      fc.boolean(),
      async (given, declared, newest, invented) => {
        const rows = given.map(({ period, measure, hidden }) =>
          hidden
            ? { period, measure, value: null, status: 'suppressed' }
            : { period, measure, value: 100 },
        );
        const provisional = newest ? 'newest_period' : null;
        const released = await flagged(rows, { breaks: declared, provisional }, invented);
        const last = given
          .map(({ period }) => period)
          .sort()
          .at(-1);
        const broken = expectedBreaks(given, declared);
        const expected = released.map(({ period, measure }) =>
          [
            ...(broken.has(`${period} ${measure}`) ? ['break'] : []),
            ...(invented ? ['invented'] : []),
            ...(newest && period === last ? ['provisional'] : []),
          ].join(' '),
        );
        expect(released).toHaveLength(given.length);
        expect(released.map(({ flags }) => flags)).toEqual(expected);
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
});

test('a break within a quarter marks that quarter and the next, and no month of another calendar', async () => {
  const periods = [
    '2025-06',
    '2025-07',
    '2025-07/P3M',
    '2025-10/P3M',
    '2026-01/P3M',
    '2026-04/P3M',
  ];
  const rows = periods.map((period) => ({ period, measure: 'tiny_count', value: 100 }));
  const change = {
    breaks: [{ date: '2025-11-01', what: 'the sources changed' }],
    period: { type: 'quarter' },
    provisional: null,
  };
  const released = await flagged(rows, change, false);
  const marked = released.filter(({ flags }) => flags === 'break').map(({ period }) => period);
  expect(marked).toEqual(['2025-10/P3M', '2026-01/P3M']);
});
