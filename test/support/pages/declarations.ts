import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Dataset } from '../../../datasets/discover.ts';
import { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';

/** What a test changes of a declaration, field by field. */
export type Change = Partial<Record<keyof ObservationsDeclaration, unknown>>;

/** Limits of the checks for a release that has far fewer rows, or other figures, than the one before. */
export const ANY_CHANGE = { rows_lost: 1, median_revision: 1000 } as const;

async function readOne(id: string): Promise<Dataset> {
  const found = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
  if (!found) throw new Error(`there is no dataset ${id}`);
  return found;
}

/** A dataset of this repository with these measures alone and with fields of a test's own. */
async function cutDataset(
  id: string,
  measures: readonly string[],
  change: (declared: ObservationsDeclaration) => Change,
): Promise<Dataset<ObservationsDeclaration>> {
  const { declaration, folder } = await readOne(id);
  const declared = ObservationsDeclaration.parse(declaration);
  const kept = declared.measures.filter((each) => measures.includes(each.id));
  const cut = { ...declared, measures: kept };
  return { folder, declaration: ObservationsDeclaration.parse({ ...cut, ...change(cut) }) };
}

/** The claimant count: its rate alone, by sex, with a break inside the months of the store. */
export function claimantCount(change: Change = {}): Promise<Dataset<ObservationsDeclaration>> {
  return cutDataset('claimant-count', ['claimant_rate_16_64'], ({ measures, dimensions }) => ({
    title: 'Claimant count',
    themes: ['unemployment'],
    dimensions: dimensions.filter(({ id }) => id === 'sex'),
    measures: measures.map((each) => ({ ...each, numerator: null, step: null })),
    breaks: [{ date: '2023-05-01', what: 'Universal Credit was rolled out further' }],
    spatial_availability: ['country', 'region', 'lad'],
    quality: {
      url: 'https://www.nomisweb.co.uk/articles/1',
      notes: ['Figures of the latest month are provisional <b>always</b>'],
    },
    charts: [
      {
        title: 'Claimants over time',
        kind: 'line',
        measure: 'claimant_rate_16_64',
        filters: { sex: 'total' },
        areas: ['E08000034', 'E12000003', 'E92000001', 'E08000099'],
      },
    ],
    ...change,
  }));
}

/** The claimant count: counts and the rate that is made of them, by sex, without checks of change. */
export function claimantsAndRate(): Promise<Dataset<ObservationsDeclaration>> {
  const ids = ['claimant_count', 'claimant_rate_16_64'];
  return cutDataset('claimant-count', ids, ({ measures, dimensions }) => ({
    dimensions: dimensions.filter(({ id }) => id === 'sex'),
    measures: measures.map((each) => ({ ...each, step: null })),
    spatial_availability: ['country', 'region', 'county', 'combined_authority', 'lad'],
    breaks: [],
    charts: [
      {
        title: 'Claimants',
        kind: 'line',
        measure: 'claimant_count',
        filters: { sex: 'total' },
        areas: ['E08000034'],
      },
    ],
    checks: ANY_CHANGE,
  }));
}

/** Jobs by industry: employment alone, without the publisher's shares. */
export function jobsByIndustry(
  change: Change = {},
  measures: readonly string[] = ['employment_jobs'],
): Promise<Dataset<ObservationsDeclaration>> {
  return cutDataset('employment-by-industry', measures, () => ({
    spatial_availability: ['country', 'lad'],
    breaks: [],
    provisional: null,
    charts: [
      {
        title: 'Employment in manufacturing',
        kind: 'bar',
        measure: 'employment_jobs',
        filters: { industry: 'C' },
      },
    ],
    ...change,
  }));
}

/** Jobs, and how many there are for each resident. */
export function jobsDensity(): Promise<Dataset<ObservationsDeclaration>> {
  const change = { spatial_availability: ['lad'], breaks: [], checks: ANY_CHANGE };
  return cutDataset('jobs-density', ['total_jobs', 'jobs_density'], () => change);
}

/** Residents by sex and age, of two ages. */
export function residents(): Promise<Dataset<ObservationsDeclaration>> {
  return cutDataset('population', ['population'], ({ dimensions }) => ({
    spatial_availability: ['lad'],
    checks: ANY_CHANGE,
    dimensions: dimensions.map((each) => ({ ...each, exhaustive: false })),
  }));
}

/** The employment rate of a sample survey, with the half-width of its interval. */
export function employmentRate(change: Change = {}): Promise<Dataset<ObservationsDeclaration>> {
  const ids = ['employment_rate_16_64', 'employment_rate_16_64_ci'];
  return cutDataset('labour-market-rates', ids, ({ measures }) => ({
    themes: ['employment'],
    spatial_availability: ['country', 'region', 'lad'],
    breaks: [],
    measures: measures.map((each) => {
      return { ...each, numerator: null, denominator: null, base: null, base_measure: null };
    }),
    ...change,
  }));
}

/** Vacancies of the United Kingdom, in all. */
export function vacancySurvey(change: Change = {}): Promise<Dataset<ObservationsDeclaration>> {
  return cutDataset('vacancy-survey', ['survey_vacancies'], () => change);
}

/** Lists and linked sources of this repository, as they are. */
export async function references(): Promise<Dataset[]> {
  return Promise.all(['areas', 'sic-2007', 'soc-2020', 'working-futures', 'hesa'].map(readOne));
}
