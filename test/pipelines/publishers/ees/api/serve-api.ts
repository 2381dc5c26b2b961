import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HeldDataSet } from '../../../../../pipelines/publishers/ees/stand-in/api/holding.ts';
import { eesStandIn } from '../../../../../pipelines/publishers/ees/stand-in/stand-in.ts';
import type { StandIn } from '../../../../../pipelines/publishers/publisher.ts';
import { eesDataset, pull, redeclare } from '../pull.ts';
import type { Pulled } from '../pull.ts';

const PUBLICATION = 'Apprenticeships';
/** The title and the filters of the headline data set of apprenticeships. */
export const TITLE =
  'Headline Full year - Starts, Achievements, Participation by Level, Levy, Age, Region, Provider type';
export const FILTERS = [
  ...['apprenticeship_level', 'age_youth_adult', 'age_group'],
  ...['funding_type', 'provider_type'],
];
const INDICATORS = ['start_count', 'achievement_count', 'participation_count'];

const HEADER = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
  ...['region_code', 'region_name', ...FILTERS, ...INDICATORS],
].join(',');

/** What may differ between the rows of a test. */
interface Line {
  readonly year?: string;
  readonly region?: readonly [string, string];
  readonly level?: string;
  readonly youth?: string;
  readonly age?: string;
  readonly funding?: string;
  readonly starts: string;
  readonly achieved?: string;
}

/** One row of the headline data set: all of England and of everything, where nothing else is said. */
export function line({ year = '202324', region, level = 'Total', starts, ...rest }: Line): string {
  const { youth = 'Total', age = 'Total', funding = 'Total', achieved = starts } = rest;
  const place = region === undefined ? ['National'] : ['Regional'];
  return [
    ...[year, 'Academic year', ...place, 'E92000001', 'England', ...(region ?? ['', ''])],
    ...[level, youth, age, funding, 'Total', starts, achieved, starts],
  ].join(',');
}

/** The data set as the stand-in holds it, with what a test changes of it. */
export type Change = Partial<Omit<HeldDataSet, 'path'>>;
const published = (version: string, day: string) =>
  ({ version, status: 'Published', published: `${day}T09:30:00+00:00` }) as const;
/** Versions as the service lists them: out of order, a correction after what it corrects. */
export const VERSIONS = [
  published('2.0.2', '2026-07-16'),
  published('2.0', '2026-01-29'),
  published('1.0', '2025-07-25'),
  published('1.9', '2025-08-25'),
  published('1.10', '2025-10-08'),
];

/** Serves data sets of the API, each with its own lines; the first is the headline one. */
export async function servingApi<T>(
  held: readonly {
    readonly lines: readonly string[];
    readonly change?: Change;
    readonly header?: string;
  }[],
  use: (standIn: StandIn) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'api-'));
  try {
    const sets: HeldDataSet[] = [];
    for (const [at, { lines, change, header = HEADER }] of held.entries()) {
      const file = path.join(folder, `${at}.csv`);
      await writeFile(file, [header, ...lines].join('\n'));
      sets.push({
        ...{ publication: PUBLICATION, title: TITLE, status: 'Published', versions: VERSIONS },
        ...{ filters: FILTERS, indicators: INDICATORS },
        ...change,
        path: file,
      });
    }
    return await use(eesStandIn(() => Promise.resolve(undefined), sets));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Pulls the dataset of regions from a stand-in, as a run does; of England alone, if nothing is said. */
export async function pullRegions<T>(
  standIn: StandIn,
  use: (pulled: Pulled) => Promise<T>,
  declared: Parameters<typeof redeclare>[1] = {},
): Promise<T> {
  const found = await eesDataset('apprenticeships-by-region');
  const dataset = redeclare(found, { levels: ['National'], ...declared });
  return pull(dataset, standIn, use);
}

/** The data set as it is declared, of another major version or read in another way. */
export const declaring = (version: string, read: 'query' | 'csv' = 'query') => ({
  api: { publication: PUBLICATION, title: TITLE, version, read, where: null },
});

/** What a run says of what is served: the number of rows, or why it refuses. */
export async function outcome(
  lines: readonly string[],
  change: Change = {},
  declared: Parameters<typeof redeclare>[1] = {},
): Promise<string> {
  return servingApi([{ lines, change }], (standIn) => outcomeOf(standIn, declared));
}

/** The same of a stand-in that was made elsewhere. */
export async function outcomeOf(
  standIn: StandIn,
  declared: Parameters<typeof redeclare>[1] = {},
): Promise<string> {
  try {
    const use = ({ draft }: Pulled) => Promise.resolve(`published ${draft.coverage.rows} rows`);
    return await pullRegions(standIn, use, declared);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
