import { Hono } from 'hono';
import { isApiPath } from '../../api/main.ts';
import { createPages } from '../../web/app.tsx';
import { dropStore, NOW, openTestApi } from '../support/stores/api-store.ts';
import { openPort } from '../support/browser.ts';
import { EMBEDDED, KINDS } from './pages/kinds.ts';
import { makeSampleStore } from '../support/stores/sample-store.ts';

/** Enough for every kind of page, and few enough to be drawn in two minutes. */
const DATASETS = [
  ...['areas', 'places', 'postcode-districts', 'sic-2007', 'soc-2020', 'subjects', 'standards'],
  ...['earnings-by-residence', 'earnings-by-workplace', 'employment-by-industry', 'jobs-density'],
  ...['vacancy-survey', 'working-futures', 'labour-demand', 'labour-demand-new', 'crosswalk'],
  ...['projected-openings', 'fe-achievements', 'demand-and-provision', 'courses'],
  ...['provider-names', 'providers', 'fe-outcomes', 'fe-outcomes-by-subject'],
  ...['fe-outcomes-2013-to-2015', 'quintile-labels', 'universal-credit-households'],
  ...['claimant-count', 'labour-market-rates'],
];

/** Pages that differ from the first of their kind, and those that say that something is wrong. */
export const OTHERS: readonly string[] = [
  '/datasets?theme=pay',
  '/datasets?theme=nonsense',
  '/datasets/earnings-by-residence',
  '/datasets/areas',
  '/datasets/sic-2007',
  '/datasets/working-futures',
  '/search',
  '/search?q=HD1',
  '/areas',
  '/areas/W06000015',
  '/advise',
  '/funnel',
  '/providers?q=colege&area=E08000035',
  '/wizard',
  '/wizard?dataset=jobs-density&area_type=lad&within=E12000002&time=latest',
  '/compare',
  '/embed/datasets/earnings-by-residence',
  '/nowhere',
];

/** One page of every kind, and the others. */
export const PAGES: readonly string[] = [
  ...Object.values(KINDS),
  ...Object.values(EMBEDDED),
  ...OTHERS,
];

/**
 * Opens the whole site over a sample of its own for a judge, and closes it after. Where
 * `EVALUATE_SITE` names the address of a running site, that one is judged.
 */
export async function withSite<T>(judge: (url: string) => Promise<T>): Promise<T> {
  const running = process.env.EVALUATE_SITE;
  if (running !== undefined) return judge(running);
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
