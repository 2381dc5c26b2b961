import { paths } from '../../answer/hrefs.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { ATOM_TYPE, recentReleases, writeFeed } from '../../catalogue/site/feed.ts';
import { ROOT } from '../../catalogue/site/root-paths.ts';
import { readEntry } from '../../question/resolve.ts';
import type { Release } from '../../warehouse/release.ts';
import { UnavailableRelease } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { defineFileRoute } from '../route/define-route.ts';

/** A release, or undefined when it cannot be served: a damaged one does not hide the others. */
async function findRelease(
  store: Store,
  dataset: string,
  version: string,
): Promise<Release | undefined> {
  try {
    return await store.release(dataset, version);
  } catch (error) {
    if (error instanceof UnavailableRelease) return undefined;
    throw error;
  }
}

/** The newest releases as an Atom feed: those of one dataset, or of all where `only` is null. */
export async function writeReleases(
  store: Store,
  baseUrl: string,
  only: string | null,
): Promise<string> {
  if (only !== null) readEntry(store, only);
  const { recent, total } = recentReleases(store.catalogue, only);
  const entries = await Promise.all(
    recent.map(async (told) => {
      const release = await findRelease(store, told.dataset, told.state.version);
      return { ...told, manifest: release?.manifest ?? null };
    }),
  );
  const title = entries.find(({ manifest }) => manifest)?.manifest?.label.title ?? only;
  return writeFeed({
    catalogue: store.catalogue,
    baseUrl,
    path: only === null ? ROOT.feed : paths.feed(only),
    page: only === null ? '/datasets' : paths.page(only),
    title: `Alongside: ${only === null ? 'releases' : title}`,
    total,
    entries,
  });
}

/** `/v1/datasets/{id}/feed.atom`: releases of one dataset. */
export const readDatasetFeed = defineFileRoute({
  method: 'get',
  path: '/v1/datasets/{id}/feed.atom',
  id: 'readDatasetFeed',
  tag: 'Discovery',
  summary: 'Releases of a dataset as an Atom feed',
  description: 'Each with what changed in it; the feed of all datasets is at /feed.atom.',
  query: {},
  bodies: { [ATOM_TYPE]: 'text' },
  headers: 'json',
  problems: ['unknown-dataset'],
  examples: [{ summary: 'Pay', path: '/v1/datasets/earnings-by-residence/feed.atom' }],
  async respond({ context, store, service, path }) {
    const feed = await writeReleases(store, service.baseUrl, path('id'));
    return context.body(feed, 200, { 'Content-Type': ATOM_TYPE, 'Cache-Control': CACHE.loose });
  },
});
