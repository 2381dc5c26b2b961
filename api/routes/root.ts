import { Hono } from 'hono';
import type { Context } from 'hono';
import { readParameters } from '../answer/request/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { LINKSET_TYPE, apiCatalog } from '../catalogue/site/api-catalog.ts';
import { ATOM_TYPE } from '../catalogue/site/feed.ts';
import { listPages } from '../catalogue/site/listed-pages.ts';
import { writeLlms } from '../catalogue/site/llms.ts';
import { writeRobots } from '../catalogue/site/robots.ts';
import { ROOT } from '../catalogue/site/root-paths.ts';
import { portionsOf, writeSitemap, writeSitemapIndex } from '../catalogue/site/sitemap.ts';
import { ProblemError } from '../problem.ts';
import { datasetSummary } from '../catalogue/dataset-record.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { ROUTES } from './all.ts';
import { readFacts } from '../openapi/facts.ts';
import { describeRoutes } from './route/route.ts';
import { writeReleases } from './discovery/feed.ts';

const XML = 'application/xml; charset=utf-8';

/** A sitemap needs absolute addresses, and ours are known from the settings alone. */
function refuseWithoutAddress(baseUrl: string): void {
  if (baseUrl !== '') return;
  const detail =
    'A sitemap needs absolute addresses, and this service was not told its own (PUBLIC_URL).';
  throw new ProblemError('unknown-route', detail, { members: { see: '/v1/datasets' } });
}

/** The feed of all releases, and the files that programs look for at the root of a site. */
export function rootRoutes(service: Service) {
  const { warehouse, limits, baseUrl, now } = service;
  const today = (): string => now().toISOString().slice(0, 10);
  const send = (c: Context, type: string, body: string): Response => {
    readParameters(c, limits.queryBytes, []);
    return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': CACHE.loose });
  };

  /** The codes of a classification, beside the id of its dataset. */
  async function codesOf(release: Release, column: string) {
    const { entries } = await warehouse.values(release, column, false);
    return [release.dataset, entries.map(({ code }) => code)] as const;
  }

  async function readPortions() {
    refuseWithoutAddress(baseUrl);
    const store = await warehouse.pin();
    const { releases } = await openCurrent(store);
    const classifications = new Map(
      await Promise.all(
        releases.flatMap((release) => {
          const code = release.manifest.table?.hierarchy?.code;
          return code === undefined ? [] : [codesOf(release, code)];
        }),
      ),
    );
    const operations = describeRoutes(ROUTES, await readFacts(service)).map(({ id }) => id);
    const { catalogue } = store;
    return portionsOf(listPages({ catalogue, releases, classifications, operations }));
  }

  return new Hono()
    .get(ROOT.apiCatalog, (c) => {
      c.header('Link', `<${baseUrl}${ROOT.apiCatalog}>; rel="api-catalog"`);
      return send(c, LINKSET_TYPE, apiCatalog(baseUrl));
    })
    .get(ROOT.llms, async (c) => {
      const store = await warehouse.pin();
      const { releases } = await openCurrent(store);
      const records = releases.map((release) => datasetSummary(release, baseUrl, today()));
      const invented = store.catalogue.stamp === 'sample';
      return send(c, 'text/plain; charset=utf-8', writeLlms(records, { baseUrl, invented }));
    })
    .get(ROOT.robots, (c) => send(c, 'text/plain; charset=utf-8', writeRobots(baseUrl)))
    .get(ROOT.feed, async (c) =>
      send(c, ATOM_TYPE, await writeReleases(await warehouse.pin(), baseUrl, null)),
    )
    .get(ROOT.sitemap, async (c) => {
      const portions = await readPortions();
      const [only, ...more] = portions;
      const body =
        only && more.length === 0
          ? writeSitemap(only, baseUrl)
          : writeSitemapIndex(portions, { baseUrl, folder: ROOT.sitemaps });
      return send(c, XML, body);
    })
    .get(`${ROOT.sitemaps}:file{[1-9][0-9]*\\.xml}`, async (c) => {
      const portions = await readPortions();
      const pages = portions[Number.parseInt(c.req.param('file'), 10) - 1];
      if (!pages) {
        const detail = `Sitemaps are numbered from 1 to ${portions.length}.`;
        throw new ProblemError('unknown-route', detail, { members: { see: ROOT.sitemap } });
      }
      return send(c, XML, writeSitemap(pages, baseUrl));
    });
}
