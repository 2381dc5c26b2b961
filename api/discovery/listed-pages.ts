import type { Catalogue } from '../../schemas/catalogue.ts';
import { paths } from '../answer/hrefs.ts';
import type { Release } from '../warehouse/release.ts';
import type { ListedPage } from './sitemap.ts';

/** Pages that every store has. */
const FIXED = [
  '/',
  '/datasets',
  '/areas',
  '/which-source',
  '/wizard',
  '/developers',
  '/about',
  '/accessibility',
  '/problems',
] as const;

/**
 * Every page worth finding: the fixed ones, one a dataset, and one for each area that some dataset
 * has figures of. A page of an area changes when a dataset with that area does.
 */
export function listPages(catalogue: Catalogue, releases: readonly Release[]): ListedPage[] {
  const latest = catalogue.editions.at(-1)?.published ?? null;
  const areas = new Map<string, string>();
  for (const { codes, state } of releases) {
    for (const code of codes.get('area')?.byCode.keys() ?? []) {
      const known = areas.get(code);
      if (known === undefined || known < state.published) areas.set(code, state.published);
    }
  }
  return [
    ...FIXED.map((path) => ({
      path,
      changed: path === '/' || path === '/datasets' ? latest : null,
    })),
    ...releases.map(({ dataset, state }) => ({
      path: paths.page(dataset),
      changed: state.published,
    })),
    ...[...areas]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, changed]) => ({ path: `/areas/${code}`, changed })),
  ];
}
