import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkQuery } from '../../../api/question/check.ts';
import { compileFacts, compileRows } from '../../../api/question/compile.ts';
import type { Dialect } from '../../../api/question/dialects.ts';
import { readQueryString } from '../../../api/question/parameters.ts';
import { writeCursor, questionDigest } from '../../../api/question/cursor.ts';
import { findDoubts } from '../../../api/question/warnings/warnings.ts';
import { canonicalText, questionText } from '../../../api/question/query.ts';
import type { Query } from '../../../api/question/query.ts';
import { bareEntry, codeListOf } from '../../../api/warehouse/codes.ts';
import type { CodeEntry } from '../../../api/warehouse/codes.ts';
import { indexAreas } from '../../../api/registers/areas/area-index.ts';
import type { AreaRecord } from '../../../api/registers/areas/area-index.ts';
import type { Table } from '../../../api/question/tables/table.ts';
import { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { readPeriod } from '../../../schemas/words/period.ts';
import { observationColumns } from '../../../schemas/release/columns.ts';
import { name } from '../../../api/warehouse/sql.ts';
import { openTestDatabase, tinyDeclaration } from '../../support/stores/tiny-dataset.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import { z } from 'zod';

const entry = (code: string, parent: string | null = null): CodeEntry => ({
  ...bareEntry(code, 0, 1),
  name_cy: code === 'W06000015' ? 'Caerdydd' : null,
  parent,
  level: 1,
  first_period: '2019',
  last_period: '2023',
});
const columns = observationColumns(tinyDeclaration());
const table: Table = {
  dataset: 'tiny',
  version: '1.0.0',
  kind: 'observations',
  relation: '"tiny@1.0.0"',
  columns: columns.map((column) => ({ ...column, sql: name(column.name) })),
  key: ['area', 'period', 'sex', 'measure'],
  order: ['area', 'period', 'sex', 'measure'],
  stored: true,
  codes: new Map([
    ['area', codeListOf(['E08000038', 'W06000015'].map((code) => entry(code, 'lad')))],
    ['period', codeListOf(['2019', '2020', '2021'].map((code) => entry(code)))],
    ['sex', codeListOf(['total', 'male'].map((code) => entry(code)))],
    ['measure', codeListOf([entry('tiny_count')])],
  ]),
  dimensions: [{ id: 'sex', name: 'Sex', groups: {} }],
  measures: new Map(),
  breaks: [],
};
const barnsley: AreaRecord = {
  code: 'E08000016',
  place: 'E08000038',
  name: 'Barnsley',
  name_cy: null,
  type: 'lad',
  entity: 'metropolitan_district',
  from: null,
  to: '2025-03-31',
  dates: 'day',
  parents: [],
  predecessors: [],
  successors: ['E08000038'],
  neighbours: [],
  other_names: [],
  lon: null,
  lat: null,
};

function check(query: string, of: Table = table): { query: Query; faults: Fault[] } {
  const faults: Fault[] = [];
  const areas = indexAreas({ version: '1.0.0', digest: '' }, [barnsley]);
  const context = { table: of, areas, today: '2026-11-22', faults, see: (c: string) => `/${c}` };
  const { parameters } = readQueryString(query);
  return { query: checkQuery(parameters, [], { most: 1000, usual: null }, context), faults };
}

/** Facts of an answer that has rows of every code. */
const ALL = { total: 1, passedOver: 0, found: new Map() };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  const types = { text: 'VARCHAR', texts: 'VARCHAR[]', date: 'DATE', double: 'DOUBLE' };
  const typeOf = (type: string): string =>
    Object.entries(types).find(([word]) => word === type)?.[1] ?? type;
  const made = columns.map((column) => `${name(column.name)} ${typeOf(column.type)}`);
  await database.run(`CREATE TABLE "tiny@1.0.0" (${made.join(', ')})`);
});
afterAll(() => database.close());

/** The SQL of a question, which DuckDB itself must be able to plan. */
async function sqlOf(query: string, dialect: Dialect = 'json', place = false): Promise<string> {
  const checked = check(query);
  expect(checked.faults).toEqual([]);
  const { sql, values } = compileRows(checked.query, dialect, place);
  const bound = values.map((value) => (Array.isArray(value) ? null : value));
  if (values.every((value) => !Array.isArray(value))) {
    await database.rows(
      `EXPLAIN ${sql}`,
      z.unknown(),
      bound.flatMap((value) => value ?? []),
    );
  }
  return sql;
}

test('values are bound, never written; the stored order needs no sort', async () => {
  expect(await sqlOf('area=E08000038&sex=male,total&columns=area,value&limit=5')).toBe(
    'SELECT "area" AS "area", "value" AS "value" FROM "tiny@1.0.0" AS stored' +
      ' WHERE ("area" = $1) AND ("sex" IN ($2, $3)) LIMIT 5',
  );
});

test('a short list keeps the stored order; a long one is joined with, and sorted again', () => {
  const codes = Array.from({ length: 600 }, (_, i) => `E0${7_000_000 + i}`);
  const wide = {
    ...table,
    codes: new Map([...table.codes, ['area', codeListOf(codes.map((code) => entry(code)))]]),
  };
  const sorted = 'ORDER BY stored."area" NULLS LAST, stored."period" NULLS LAST';
  for (const [many, joined] of [
    [1, false],
    [10, false],
    [11, true],
    [600, true],
  ] as const) {
    const { query, faults } = check(`area=${codes.slice(0, many).join(',')}&limit=5`, wide);
    expect(faults).toEqual([]);
    const { sql } = compileRows(query, 'json', true);
    expect([many, sql.includes('= ANY('), sql.includes(sorted)]).toEqual([many, joined, joined]);
  }
});

test('an order is of the stored columns, not of the answered ones', async () => {
  expect(await sqlOf('columns=value&sort=-value', 'csv')).toMatch(
    /ORDER BY stored\."value" DESC NULLS LAST, stored\."area" NULLS LAST/,
  );
});

test('the last period of each series is found before cells are cut', async () => {
  expect(await sqlOf('period=latest_each&sex=male&status=observed&columns=area')).toBe(
    'SELECT "area" AS "area" FROM (SELECT * FROM "tiny@1.0.0" WHERE ("sex" = $1)' +
      ' QUALIFY row_number() OVER (PARTITION BY "area", "sex", "measure"' +
      ' ORDER BY period_start DESC, period_end DESC, period DESC) = 1) AS stored' +
      ' WHERE ("status" = $2) ORDER BY stored."area" NULLS LAST, stored."period" NULLS LAST,' +
      ' stored."sex" NULLS LAST, stored."measure" NULLS LAST',
  );
});

test('a page begins after the key of the one before, nulls last', async () => {
  const question = questionDigest(questionText(check('sort=-value&columns=area').query));
  const at = (value: number | null): string =>
    writeCursor({
      version: '1.0.0',
      areas: null,
      question,
      key: [value, 'E08000038', '2019', 'male', 'tiny_count'],
    });
  const number = await sqlOf(`sort=-value&limit=5&columns=area&cursor=${at(4)}`);
  expect(number).toContain('(("value" < $1 OR "value" IS NULL)) OR ("value" = $1 AND "area" > $2)');
  const none = await sqlOf(`sort=-value&limit=5&columns=area&cursor=${at(null)}`);
  expect(none).toContain('WHERE ((("value" IS NULL AND "area" > $1) OR');
});

test('facts of a filter on numbers count what it passes over in the same pass', () => {
  const { sql } = compileFacts(check('value=1..2&sex=male').query, ['period']);
  expect(sql).toBe(
    'SELECT count(*) FILTER (WHERE ("value" >= $1 AND "value" <= $2))::DOUBLE,' +
      ' count(*) FILTER (WHERE "value" IS NULL)::DOUBLE,' +
      ' list(DISTINCT "period") FILTER (WHERE ("value" >= $1 AND "value" <= $2))' +
      ' FROM "tiny@1.0.0" AS stored WHERE ("sex" = $3)',
  );
});

test('an area that was replaced is refused with the code that replaced it', () => {
  const [fault] = check('area=E08000016').faults;
  expect(fault).toMatchObject({ code: 'code-not-in-dataset', replaced_by: ['E08000038'] });
  expect(fault?.message).toContain('It has E08000038 instead.');
});

test('a period list in code order is spelt as the range it is', () => {
  expect(canonicalText(check('period=2021,2019,2020').query)).toBe('');
  expect(canonicalText(check('period=2021,2019').query)).toBe('period=2019,2021');
  expect(canonicalText(check('period=latest_each').query)).toBe('period=latest_each');
});

/** A measure as a release has it, with these words of its own. */
function measure(own: Partial<MeasureRecord>): MeasureRecord {
  const record = tinyDeclaration().measures[0];
  if (!record) throw new Error('a measure');
  const pipelinesOnly = ['at', 'scale', 'plausible', 'step', 'accreditation'];
  return MeasureRecord.parse({
    ...Object.fromEntries(Object.entries(record).filter(([key]) => !pipelinesOnly.includes(key))),
    period_type: 'year',
    accreditation: 'not_statistics',
    publisher: 'Nobody',
    datasets: ['tiny'],
    first_period: null,
    last_period: null,
    ...own,
  });
}

test('windows that share months are warned of, each with the one before', () => {
  const { query } = check('');
  const windows = (...starts: readonly string[]) =>
    starts.map((start) => {
      const period = readPeriod(`${start}/P12M`);
      return { ...period, label: period.name };
    });
  const told = (of: Query) =>
    findDoubts(of, undefined)
      .judge(ALL)
      .filter(({ code }) => code === 'overlapping_periods');
  const over = { ...query, periods: windows('2022-01', '2022-04', '2023-04') };
  expect(told(over)).toMatchObject([{ column: 'period', codes: ['2022-01/P12M'] }]);
  expect(told({ ...over, latestEach: true })).toEqual([]);
  expect(told({ ...query, periods: windows('2022-01', '2023-01') })).toEqual([]);
});

test('rates of different people are not to be compared; counts and rates of the same may', () => {
  const warned = (...populations: readonly string[]): unknown[] => {
    const rates = populations.map((population, i) =>
      measure({ id: `rate_${i}`, name: `Rate ${i}`, unit: 'percent', nature: 'rate', population }),
    );
    const held: Table = {
      ...table,
      codes: new Map([...table.codes, ['measure', codeListOf(rates.map(({ id }) => entry(id)))]]),
      measures: new Map(rates.map((rate) => [rate.id, rate])),
    };
    return findDoubts(check('sex=male&period=2019', held).query, undefined).judge(ALL);
  };
  expect(warned('Residents', 'Workers')).toMatchObject([
    { code: 'not_comparable', column: 'measure', codes: ['rate_0', 'rate_1'] },
  ]);
  expect(warned('Residents', 'Residents')).toEqual([]);
});

test('providers are not ranked', () => {
  const refused = measure({ ranking: 'refused' });
  const ranked = { ...table, measures: new Map([['tiny_count', refused]]) };
  expect(check('sort=-value', ranked).faults[0]).toMatchObject({ code: 'no-league-tables' });
  expect(check('sort=-area', ranked).faults).toEqual([]);
});
