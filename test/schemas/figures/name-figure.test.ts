import { expect, test } from 'vitest';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { HEADLINES_BEFORE } from '../../../schemas/dataset/headlines-before.ts';
import { nameFigure, namedCodes } from '../../../schemas/figures/name-figure.ts';
import { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { CodeItem } from '../../../schemas/dataset/code.ts';

const declared = (await discoverDatasets()).flatMap(({ declaration }) =>
  'measures' in declaration
    ? declaration.measures.map((measure) => ({ declaration, measure }))
    : [],
);

const code = (id: string, name: string, level: number) =>
  CodeItem.parse({ code: id, name, level, parent: level === 0 ? null : 'total', sort: level });

/** A release of pay, whose page of an area shows full-time workers. */
function payRelease(headline: MeasureRecord['headline']) {
  const found = declared.find(({ measure }) => measure.id === 'median_weekly_pay');
  if (!found) throw new Error('no dataset declares median_weekly_pay');
  const measure = MeasureRecord.strip().parse({
    ...found.measure,
    accreditation: 'official_statistics',
    period_type: 'year',
    publisher: 'ONS',
    datasets: ['earnings-by-residence'],
    first_period: null,
    last_period: null,
  });
  return {
    measures: [{ ...measure, headline }],
    table: {
      kind: 'observations' as const,
      key: [],
      order: [],
      columns: [],
      hierarchy: null,
      register: null,
      dimensions: [
        { id: 'sex', name: 'Sex', groups: {} },
        { id: 'working_pattern', name: 'Working pattern', groups: {} },
      ],
      codes: {
        sex: [code('total', 'Everyone', 0), code('male', 'Men', 1)],
        working_pattern: [
          code('total', 'All employees', 0),
          code('full_time', 'Full-time workers', 1),
        ],
      },
    },
  };
}
const HEADLINE = {
  ...{ section: null, order: 1, what: 'pay', side: null },
  codes: { working_pattern: 'full_time' },
};
const ALL = { sex: 'total', working_pattern: 'total' };
const FULL_TIME = { sex: 'total', working_pattern: 'full_time' };

test('a part of the whole stands in a name, and the whole where another page shows a part', () => {
  const release = payRelease(HEADLINE);
  expect(nameFigure(release, 'Median pay', [FULL_TIME])).toBe('Median pay, full-time workers');
  expect(nameFigure(release, 'Median pay', [ALL])).toBe('Median pay, all employees');
  expect(nameFigure(release, 'Median pay', [{ ...ALL, sex: 'male' }])).toBe(
    'Median pay, men, all employees',
  );
});

test('the whole is not said where no page shows a part, nor what differs among the rows', () => {
  expect(namedCodes(payRelease(null), [ALL])).toEqual([]);
  expect(namedCodes(payRelease(HEADLINE), [ALL, FULL_TIME])).toEqual([]);
});

test('a release from before headlines were declared names its figures as it would now', () => {
  expect(namedCodes(payRelease(undefined), [ALL])).toEqual(['all employees']);
});

test('datasets declare the headlines that stores from before have, each with a place of its own', () => {
  const headlines = declared.flatMap(({ measure: { id, headline } }) =>
    headline ? [[id, headline] as const] : [],
  );
  expect(Object.fromEntries(headlines)).toMatchObject(HEADLINES_BEFORE);
  expect(new Set(headlines.map(([, { order }]) => order)).size).toBe(headlines.length);
});

test('a headline names codes of dimensions that its dataset has', () => {
  const wrong = declared.flatMap(({ declaration, measure }) =>
    Object.entries(measure.headline?.codes ?? {}).filter(([dimension, wanted]) => {
      const found = declaration.dimensions.find(({ id }) => id === dimension)?.codes;
      return !Array.isArray(found) || !found.some((each) => each.code === wanted);
    }),
  );
  expect(wrong).toEqual([]);
});
