import { Hono } from 'hono';
import { isApiPath } from '../../api/main.ts';
import { createPages } from '../../web/app.tsx';
import { dropStore, NOW, openTestApi } from '../support/stores/api-store.ts';
import { openPort } from '../support/browser.ts';
import { makeSampleStore } from '../support/stores/sample-store.ts';

/** Enough for every kind of page, and few enough to be drawn in two minutes. */
const DATASETS = [
  ...['areas', 'places', 'postcode-districts', 'sic-2007', 'soc-2020', 'subjects', 'standards'],
  ...['earnings-by-residence', 'earnings-by-workplace', 'employment-by-industry', 'jobs-density'],
  ...['vacancy-survey', 'working-futures', 'labour-demand', 'labour-demand-new', 'crosswalk'],
  ...['projected-openings', 'fe-achievements', 'demand-and-provision', 'courses'],
  ...['provider-names', 'providers', 'fe-outcomes', 'fe-outcomes-by-subject'],
  ...['fe-outcomes-2013-to-2015', 'quintile-labels', 'universal-credit-households'],
];

/** One page of every kind, with those that say that something is wrong. */
export const PAGES = [
  '/',
  '/datasets',
  '/datasets?theme=pay',
  '/datasets?theme=nonsense',
  '/datasets/earnings-by-residence',
  '/datasets/areas',
  '/datasets/sic-2007',
  '/datasets/working-futures',
  '/datasets/vacancy-survey/versions/1.1.0',
  '/which-source',
  '/search',
  '/search?q=care',
  '/search?q=HD1',
  '/areas',
  '/areas?type=lad&within=E12000003',
  '/areas/E08000034',
  '/areas/W06000015',
  '/areas/E12000003',
  '/areas/custom',
  '/beside/E08000034',
  '/jobs',
  '/jobs/6135?area=E08000035',
  '/groups',
  '/groups/lone-parents?area=E12000003',
  '/funnel',
  '/funnel?measure=sustained_employment_rate',
  '/providers',
  '/providers?q=colege&area=E08000035',
  '/providers/99900001',
  '/subjects',
  '/subjects/05?area=E08000035',
  '/quintiles',
  '/classifications',
  '/classifications/soc-2020',
  '/classifications/sic-2007/87',
  '/wizard',
  '/wizard?dataset=earnings-by-residence&areas=Kirkles;Leeds&by=sex',
  '/wizard?dataset=jobs-density&area_type=lad&within=E12000002&time=latest',
  '/compare',
  '/embed/datasets/earnings-by-residence',
  '/developers',
  '/developers/reference',
  '/developers/reference/readRows',
  '/about',
  '/accessibility',
  '/glossary',
  '/problems',
  '/problems/busy',
  '/nowhere',
] as const;

/** Opens the whole site over a sample of its own for a judge, and closes it after. */
export async function withSite<T>(judge: (url: string) => Promise<T>): Promise<T> {
  const home = await makeSampleStore(DATASETS);
  const api = await openTestApi(home);
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    now: NOW,
    publicUrl: undefined,
  });
  const all = new Hono();
  all.all('*', (c) => (isApiPath(c.req.path) ? api.app : pages).fetch(c.req.raw));
  const site = await openPort(all);
  try {
    return await judge(site.url);
  } finally {
    await site.close();
    api.close();
    await dropStore(home);
  }
}
