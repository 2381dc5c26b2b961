import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import { PROBLEMS } from '../../../schemas/answers/problems/problem.ts';
import { paths } from '../../answer/hrefs.ts';
import { AREAS_DATASET } from '../../registers/areas/area-index.ts';
import type { Release } from '../../warehouse/release.ts';
import type { ListedPage } from './sitemap.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

/** Pages that every store has. A search is no page: it has nothing without words to look for. */
const FIXED = [
  '/',
  '/datasets',
  '/areas',
  '/areas/custom',
  '/jobs',
  '/advise',
  '/courses',
  '/providers',
  '/subjects',
  '/compare',
  '/funnel',
  '/groups',
  '/channels',
  '/classifications',
  '/signals',
  '/glossary',
  '/which-source',
  '/wizard',
  '/developers',
  '/developers/reference',
  '/about',
  '/accessibility',
  '/problems',
] as const;

/** What a store has pages of. */
interface Listed {
  readonly catalogue: Catalogue;
  /** The current release of each dataset that can be served. */
  readonly releases: readonly Release[];
  /** Codes of each classification held, by its dataset. */
  readonly classifications: ReadonlyMap<string, readonly string[]>;
  /** Ids of the operations that the reference describes. */
  readonly operations: readonly string[];
}

const unchanging = (path: string): ListedPage => ({ path, changed: null });

/** One for each area that some dataset has figures of; it changes when a dataset with it does. */
function areaPages(releases: readonly Release[]): ListedPage[] {
  const areas = new Map<string, string>();
  for (const { codes, state } of releases) {
    for (const code of codes.get('area')?.byCode.keys() ?? []) {
      const known = areas.get(code);
      if (known === undefined || known < state.published) areas.set(code, state.published);
    }
  }
  return [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, changed]) => ({ path: `/areas/${code}`, changed }));
}

/** One for each release of a dataset whose rows are held. */
function releasePages({ datasets }: Catalogue, { dataset }: Release): ListedPage[] {
  const held = datasets[dataset]?.releases.filter(({ state }) => state === 'held') ?? [];
  return held.map(({ version, published: changed }) => {
    return { path: `${paths.page(dataset)}/versions/${encodeURIComponent(version)}`, changed };
  });
}

/** Every page that stands by itself: the fixed ones, and one for each thing that the store has. */
export function listPages(listed: Listed): ListedPage[] {
  const { catalogue, classifications, operations } = listed;
  const releases = listed.releases.filter(({ state }) => state.state === 'held');
  const hasAreas = releases.some(({ dataset }) => dataset === AREAS_DATASET);
  const latest = catalogue.editions.at(-1)?.published ?? null;
  const hosted = releases.filter(({ manifest }) => hasRows(manifest));
  return [
    ...FIXED.filter((path) => hasAreas || !path.startsWith('/areas')).map((path) => ({
      path,
      changed: path === '/' || path === '/datasets' ? latest : null,
    })),
    ...operations.map((id) => unchanging(`/developers/reference/${id}`)),
    ...Object.keys(PROBLEMS).map((type) => unchanging(`/problems/${type}`)),
    ...releases.map(({ dataset, state }) => ({
      path: paths.page(dataset),
      changed: state.published,
    })),
    ...hosted.flatMap((release) => releasePages(catalogue, release)),
    ...releases.flatMap(({ dataset, state }) =>
      classifications.has(dataset)
        ? [
            '',
            ...(classifications.get(dataset) ?? []).map((code) => `/${encodeURIComponent(code)}`),
          ].map((place) => ({
            path: `/classifications/${dataset}${place}`,
            changed: state.published,
          }))
        : [],
    ),
    ...areaPages(releases),
  ];
}
