import { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { CodeItem } from '../../../schemas/dataset/code.ts';
import { openDatabase } from '../../../pipelines/duckdb.ts';
import type { Cell, Database } from '../../../pipelines/duckdb.ts';

/** A small declaration with every linked kind of measure: a count, and a median with its CV. */
export function tinyDeclaration(
  change: Partial<Record<string, unknown>> = {},
): ObservationsDeclaration {
  const measure = {
    decimals: 1,
    population: 'People who do not exist',
    clock: 'April',
    publisher_words: 'https://example.org/words',
    plausible: { min: 0, max: 100_000 },
  };
  return ObservationsDeclaration.parse({
    id: 'tiny',
    title: 'Tiny',
    summary: 'A dataset of the tests.',
    themes: ['pay'],
    publisher: 'Nobody',
    published_as: { name: 'Tiny', url: 'https://example.org/tiny' },
    regularity: 'annual',
    classification: { value: 'pay', name: 'Pay' },
    spatial_availability: ['lad'],
    accreditation: { value: 'not_statistics' },
    licence: {
      id: 'OGL-UK-3.0',
      url: 'https://example.org/licence',
      attribution: 'Source: nobody',
    },
    question: 'What?',
    smallest_safe_area: 'lad',
    trap: 'None.',
    quality: { url: 'https://example.org/quality' },
    hosting: 'hosted',
    kind: 'observations',
    source: { publisher: 'nomis', dataset: 'NM_1_1', levels: ['lad'], concepts: {} },
    schedule: { cron: '0 7 * * *', why: 'tests' },
    reference: 'April',
    period: { type: 'year', about: { from: '04-01', to: '04-30' }, name: 'April {year}' },
    dimensions: [
      {
        id: 'sex',
        name: 'Sex',
        exhaustive: true,
        codes: [
          { code: 'total', name: 'All', level: 0 },
          { code: 'female', name: 'Women', level: 1, parent: 'total' },
          { code: 'male', name: 'Men', level: 1, parent: 'total' },
        ],
      },
    ],
    measures: [
      {
        ...measure,
        id: 'tiny_count',
        name: 'Count',
        unit: 'people',
        nature: 'count',
        additive: true,
        from_parts: 'sum',
        rounding: { to: 5, zero_means: '0 to 2' },
        step: { ratio: 5, floor: 1000 },
      },
      {
        ...measure,
        id: 'tiny_median',
        name: 'Median',
        unit: 'gbp_per_week',
        nature: 'median',
        additive: false,
        from_parts: 'not_computed',
        error_measure: 'tiny_median_cv',
        interval: 'ci95.cv',
        base_measure: 'tiny_count',
      },
      {
        ...measure,
        id: 'tiny_median_cv',
        name: 'CV of the median',
        unit: 'percent',
        nature: 'rate',
        additive: false,
        from_parts: 'not_computed',
        role: 'error',
      },
    ],
    charts: [{ title: 'Count', kind: 'line', measure: 'tiny_count', filters: {} }],
    sample: null,
    ...change,
  });
}

export const TINY_CODES: ReadonlyMap<string, CodeItem[]> = new Map([
  [
    'sex',
    ['total', 'female', 'male'].map((code, sort) => ({
      code,
      name: code,
      name_cy: null,
      parent: sort === 0 ? null : 'total',
      level: sort === 0 ? 0 : 1,
      sort,
      publisher_code: String(sort),
    })),
  ],
]);

/** One row of `parsed`; whatever is left out is an observed count of 100 in one place and year. */
export interface TinyRow {
  readonly area?: string | null;
  readonly area_name?: string;
  readonly area_type?: string;
  readonly period?: string | null;
  readonly sex?: string | null;
  /** A second dimension, for the declarations that have one. */
  readonly kind?: string;
  readonly industry?: string;
  readonly age?: string;
  readonly occupation?: string;
  readonly advert_kind?: string;
  readonly provider?: string;
  readonly provider_name?: string;
  readonly measure?: string | null;
  readonly value?: number | null;
  readonly status?: string | null;
  /** Names of flags, sorted, joined by a space. */
  readonly flags?: string;
  readonly area_vintage?: string;
  readonly vintage_order?: number;
  readonly disposition?: string;
  /** `A` beside a figure and `Q` beside none, where it is left out. */
  readonly source_status?: string | null;
}

const COLUMNS = `source_row VARCHAR, disposition VARCHAR, reason VARCHAR, area VARCHAR, area_name VARCHAR,
  area_type VARCHAR, area_vintage VARCHAR, vintage_order INTEGER, period VARCHAR, sex VARCHAR, kind VARCHAR,
  industry VARCHAR, age VARCHAR, occupation VARCHAR, advert_kind VARCHAR, provider VARCHAR, provider_name VARCHAR,
  measure VARCHAR, value DOUBLE, status VARCHAR, flags VARCHAR, source_value VARCHAR, source_status VARCHAR`;

/** The cells of a row, in the order of the columns. */
function cellsOf(row: TinyRow, at: number): Cell[] {
  const value = row.value === undefined ? 100 : row.value;
  return [
    `aaaaaaaaaaaa:${at + 2}`,
    row.disposition ?? 'publish',
    null,
    row.area === undefined ? 'E08000034' : row.area,
    row.area_name ?? 'Kirklees',
    row.area === null ? null : (row.area_type ?? 'lad'),
    row.area_vintage ?? 'as of April 2023',
    row.vintage_order ?? 2023,
    row.period === undefined ? '2022' : row.period,
    row.sex === undefined ? 'total' : row.sex,
    row.kind ?? null,
    row.industry ?? null,
    row.age ?? null,
    row.occupation ?? null,
    row.advert_kind ?? null,
    row.provider ?? null,
    row.provider_name ?? null,
    row.measure === undefined ? 'tiny_count' : row.measure,
    value,
    row.status === undefined ? 'observed' : row.status,
    row.flags ?? '',
    value === null ? null : String(value),
    row.source_status === undefined ? (value === null ? 'Q' : 'A') : row.source_status,
  ];
}

/** Fills table `parsed` as an adapter would leave it. */
export async function fillParsed(database: Database, rows: readonly TinyRow[]): Promise<void> {
  await database.run(
    `CREATE OR REPLACE TABLE parsed (${COLUMNS}); CREATE TEMP TABLE given (${COLUMNS})`,
  );
  const cells = rows.map(cellsOf);
  const columns = (cells[0] ?? []).map((_, at) => cells.map((row) => row[at] ?? null));
  await database.append('given', columns);
  await database.run('INSERT INTO parsed FROM given; DROP TABLE given');
}

/** A database in memory, as small as the tests need. */
export function openTestDatabase(): Promise<Database> {
  return openDatabase(':memory:', { memoryMb: 256, threads: 1 });
}
