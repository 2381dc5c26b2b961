import { type UsedStore, useSampleStore } from './use-store.ts';

/** Datasets of both sides of a labour market, of jobs in places, of courses and what they led to. */
const DATASETS = [
  ...['areas', 'subjects', 'soc-2020', 'crosswalk', 'demand-and-provision'],
  ...['fe-achievements', 'projected-openings', 'labour-demand'],
  ...['labour-demand-new', 'occupations-in-demand', 'skills-england-occupations-in-demand'],
  ...['courses', 'standards', 'places', 'postcode-districts'],
  ...['provider-names', 'providers', 'fe-outcomes-by-subject'],
];

/** A sample of both sides of a labour market. */
export const useSidesStore = (): UsedStore => useSampleStore(DATASETS);

/** A sample of figures by provider, with the lists that they need. */
export const useProvisionStore = (): UsedStore =>
  useSampleStore([
    ...['areas', 'subjects', 'provider-names', 'providers', 'fe-outcomes'],
    ...['apprenticeship-achievement-rates', 'apprenticeship-starts'],
    ...['apprenticeships-by-region', 'universal-credit-households', 'employment-programmes'],
    'programme-contracts',
  ]);

/** A store of invented labels of quintiles and what was read from them. */
export const useLabelsStore = (): UsedStore =>
  useSampleStore(['fe-outcomes-2013-to-2015', 'quintile-labels']);
