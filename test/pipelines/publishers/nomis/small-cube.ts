import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { ChecksFailed } from '../../../../pipelines/kinds/checks/demand-passed.ts';
import { Refused } from '../../../../pipelines/fetch/refusal.ts';
import { nomisAdapter } from '../../../../pipelines/publishers/nomis/adapter/nomis-adapter.ts';
import type { FetchContext, Vintage } from '../../../../pipelines/publishers/adapter.ts';
import { nomisStandIn } from '../../../../pipelines/publishers/nomis/stand-in/nomis-stand-in.ts';
import { checkFigures } from '../../../../pipelines/kinds/observations/check.ts';
import { resolveCodes } from '../../../../datasets/codes.ts';
import { tinyDeclaration } from '../../../support/stores/tiny-dataset.ts';

const SUFFIXES = ['', '_NAME', '_CODE', '_TYPE', '_TYPECODE', '_SORTORDER'];
const LAST =
  'MEASURES,MEASURES_NAME,OBS_VALUE,OBS_STATUS,OBS_STATUS_NAME,OBS_CONF,OBS_CONF_NAME,URN,RECORD_OFFSET,RECORD_COUNT';
const COLUMNS = [
  ...['DATE', 'GEOGRAPHY', 'INDUSTRY', 'MEASURE'].flatMap((c) => SUFFIXES.map((s) => c + s)),
  ...LAST.split(','),
];

const DISTRICTS = 'local authorities: district / unitary (as of April 2023)';
const COUNTIES = 'local authorities: county / unitary (as of April 2021)';
/** Leeds and York come under both types, as unitary and metropolitan authorities do. */
const AREAS = [
  [COUNTIES, 431, 1807745101, 'Leeds', 'E08000035'],
  [COUNTIES, 431, 1807745102, 'York', 'E06000014'],
  [DISTRICTS, 424, 1778384901, 'Leeds', 'E08000035'],
  [DISTRICTS, 424, 1778384902, 'York', 'E06000014'],
  [DISTRICTS, 424, 1778384903, 'Kirklees', 'E08000034'],
] as const;
const INDUSTRIES = [
  [37748736, 'Total'],
  [150994945, 'A : Agriculture, forestry and fishing'],
  [150994946, 'B : Mining and quarrying'],
] as const;
const MONTHS = ['January', 'February', 'March'];
const MEASURES = ['Count', 'Rate'];

/** Figures of one invented dataset, NM_7_1: 3 months, 5 areas, 3 industries, 2 measures: 90 rows. */
export const ROWS = MONTHS.length * AREAS.length * INDUSTRIES.length * MEASURES.length;

function rowsOf(): string[] {
  const rows: string[] = [];
  for (const [m, month] of MONTHS.entries()) {
    for (const [type, typeCode, id, area, gss] of AREAS) {
      for (const [i, [industry, industryName]] of INDUSTRIES.entries()) {
        for (const [k, measure] of MEASURES.entries()) {
          const isMissing = area === 'Kirklees' && m === 2 && i === 2 && k === 1;
          const value = isMissing ? '' : String(1000 + Number(gss.slice(-2)) * 10 + i * 2 + k + m);
          const status = isMissing ? '"Q","These figures are missing."' : '"A","Normal Value"';
          rows.push(
            [
              `"2026-0${m + 1}","${month} 2026","2026-0${m + 1}","date",0,${m}`,
              `"${id}","${area}","${gss}","${type}",${typeCode},0`,
              `"${industry}","${industryName}","${industry}","SIC 2007 section",36,${i}`,
              `"${k + 1}","${measure}","${k + 1}","measure",1000,${k}`,
              `"20100","Value",${value},${status},"F","Free (free for publication)"`,
              `"Nm-7d1d${16 * 2026 + m + 1}e0d${id}d${industry}d${k + 1}d20100",${rows.length},${ROWS}`,
            ].join(','),
          );
        }
      }
    }
  }
  return rows;
}

/** The dataset's CSV as Nomis would send it whole. */
export const CUBE = [COLUMNS.map((column) => `"${column}"`).join(','), ...rowsOf(), ''].join('\n');

const measure = {
  unit: 'people',
  decimals: 0,
  nature: 'count',
  additive: false,
  from_parts: 'not_computed',
  population: 'Nobody',
  clock: 'A day',
  publisher_words: 'https://example.org/words',
  plausible: { min: 0, max: 100_000 },
};

/** A declaration over that dataset; `source` overrides parts of where it comes from. */
export function smallDataset(
  source: Record<string, unknown> = {},
): Dataset<ObservationsDeclaration> {
  const declaration = tinyDeclaration({
    source: {
      publisher: 'nomis',
      dataset: 'NM_7_1',
      levels: ['lad'],
      older_boundaries: true,
      concepts: {
        industry: { dimension: 'industry' },
        measure: { codes: ['1', '2'].map((code) => ({ code, name: code })) },
        measures: { codes: [{ code: '20100', name: 'Value' }] },
      },
      ...source,
    },
    period: { type: 'month' },
    dimensions: [
      {
        id: 'industry',
        name: 'Industry',
        codes: [
          { code: 'total', name: 'All', level: 0, publisher_code: '37748736' },
          { code: 'A', name: 'Farming', level: 1, parent: 'total', publisher_code: '150994945' },
          { code: 'B', name: 'Mining', level: 1, parent: 'total', publisher_code: '150994946' },
        ],
      },
    ],
    measures: [
      { ...measure, id: 'small_count', name: 'Count', at: { measure: '1' } },
      { ...measure, id: 'small_rate', name: 'Rate', at: { measure: '2' } },
    ],
    charts: [{ title: 'Count', kind: 'line', measure: 'small_count', filters: {} }],
  });
  return { declaration, folder: '.' };
}

/** A Nomis that knows the one dataset, while `work` runs. */
export async function withStandIn<T>(
  work: (app: ReturnType<typeof nomisStandIn>) => Promise<T>,
  options: { cube?: string; rowLimit?: number; overview?: unknown } = {},
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nomis-'));
  const file = path.join(folder, 'NM_7_1.csv');
  await writeFile(file, options.cube ?? CUBE);
  if (options.overview !== undefined) {
    await writeFile(path.join(folder, 'NM_7_1.overview.json'), JSON.stringify(options.overview));
  }
  const app = nomisStandIn({
    findCube: (id) => (id === 'NM_7_1' ? file : undefined),
    ...(options.rowLimit === undefined ? {} : { rowLimit: options.rowLimit }),
    limits: { memoryMb: 256, threads: 1 },
  });
  try {
    return await work(app);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What one pull brought: the vintage, all its checks, and the database with `parsed`. */
export interface Pulled {
  readonly vintage: Vintage;
  readonly checks: readonly CheckResult[];
  readonly database: Database;
}

/** Fetches, parses and checks the dataset as a run does, up to the adapter's own checks. */
export async function pull<T>(
  context: FetchContext,
  work: (pulled: Pulled) => Promise<T>,
  { dataset = smallDataset(), pageSize = 25 } = {},
): Promise<T> {
  const adapter = nomisAdapter({ pageSize });
  const [vintage] = await adapter.fetch(dataset, context);
  if (!vintage) throw new Error('no vintage');
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  try {
    await adapter.parse(dataset, vintage, database);
    const own = (await adapter.checks?.(dataset, vintage, database)) ?? [];
    return await work({ vintage, checks: [...vintage.checks, ...own], database });
  } finally {
    database.close();
  }
}

/** Names of what stops a run of the dataset: the fault of a refused answer, or the failed checks. */
export async function findFaults(
  context: FetchContext,
  { dataset = smallDataset(), pageSize = 25 } = {},
): Promise<string[]> {
  try {
    return await pull(
      context,
      async ({ vintage, checks, database }) => {
        const failed = checks.filter(({ result }) => result === 'fail').map(({ id }) => id);
        if (failed.length > 0) return failed;
        const { declaration } = dataset;
        const results = await checkFigures(database, declaration, {
          codes: await resolveCodes(dataset),
          vintage,
          previous: null,
        });
        return results.filter(({ result }) => result === 'fail').map(({ id }) => id);
      },
      { dataset, pageSize },
    );
  } catch (error) {
    if (error instanceof Refused) return [error.code];
    if (error instanceof ChecksFailed) return error.failed.map(({ id }) => id);
    throw error;
  }
}
