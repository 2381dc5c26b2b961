import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { Item } from 'feed';
import type { Catalogue, ReleaseState } from '../../schemas/catalogue.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { paths } from '../answer/hrefs.ts';
import { CONTACT } from '../records/dataset-record.ts';
import { tellChanges } from './tell-changes.ts';

/** Entries of one feed; it says so when there are more releases. */
const MOST_ENTRIES = 100;

/** A release as a feed tells of it. */
export interface Told {
  readonly dataset: string;
  readonly state: ReleaseState;
}

/** When something last happened to a release: it came, or it went. */
const eventTime = ({ state }: Told): string => state.state_date ?? state.published;

/** The releases of a store or of one dataset, what happened last first; as many as a feed holds. */
export function recentReleases(
  catalogue: Catalogue,
  only: string | null,
): { recent: readonly Told[]; total: number } {
  const all = Object.entries(catalogue.datasets)
    .filter(([dataset]) => only === null || dataset === only)
    .flatMap(([dataset, { releases }]) => releases.map((state) => ({ dataset, state })))
    .sort((a, b) => (eventTime(a) < eventTime(b) ? 1 : -1));
  return { recent: all.slice(0, MOST_ENTRIES), total: all.length };
}

/** Text that stands in a feed as HTML: nothing in it is an element or ends its section. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * An address that names a release for ever, whatever host it is served from: its manifest never
 * changes, so its digest is its name (RFC 6920).
 */
export function releaseId({ manifest_sha256: digest }: ReleaseState): string {
  return `ni:///sha-256;${Buffer.from(digest, 'hex').toString('base64url')}`;
}

/** A name for a feed that stays when the store moves to another address: of its first release. */
function feedId(catalogue: Catalogue, path: string): string {
  const first = Object.values(catalogue.datasets)
    .flatMap(({ releases }) => releases)
    .sort((a, b) => (a.published < b.published ? -1 : 1))[0];
  const digest = createHash('sha256')
    .update(`${first?.manifest_sha256 ?? ''} ${path}`)
    .digest();
  return `ni:///sha-256;${digest.toString('base64url')}`;
}

interface FeedParts {
  readonly catalogue: Catalogue;
  readonly baseUrl: string;
  /** Path of the feed, and of the page it belongs to. */
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly total: number;
  /** Without a manifest: a release that cannot be read just now. */
  readonly entries: readonly (Told & { readonly manifest: Manifest | null })[];
}

function itemOf({ dataset, state, manifest }: FeedParts['entries'][number], baseUrl: string): Item {
  const words = escaped(
    manifest ? tellChanges(manifest, state) : 'This release cannot be read just now.',
  );
  const gone = state.state === 'held' ? '' : ` (${state.state})`;
  const mark = manifest?.invented === true ? ' (invented figures)' : '';
  const changes = `${baseUrl}${paths.changes(dataset, state.version, '.csv')}`;
  const more =
    manifest?.hosting === 'hosted' && state.state === 'held'
      ? ` <a href="${changes}">Every change as CSV</a>.`
      : '';
  return {
    id: releaseId(state),
    title: escaped(`${manifest?.label.title ?? dataset} ${state.version}${gone}${mark}`),
    link: `${baseUrl}${paths.page(dataset)}#versions-heading`,
    date: new Date(eventTime({ dataset, state })),
    published: new Date(state.published),
    author: [{ name: manifest?.label.labels.source.publisher ?? CONTACT.name }],
    category: [{ term: dataset }],
    description: words,
    content: `<p>${words}${more}</p>`,
    ...(manifest ? { copyright: manifest.label.licence.attribution } : {}),
  };
}

/** Releases as an Atom feed (RFC 4287), each with what changed. Links are relative without a public address. */
export function writeFeed(parts: FeedParts): string {
  const { catalogue, baseUrl, path, page, title, total, entries } = parts;
  const [latest] = entries;
  const invented = catalogue.stamp === 'sample';
  const held = entries.length < total ? ` The newest ${entries.length} of ${total}.` : '';
  const feed = new Feed({
    id: feedId(catalogue, path),
    title: invented ? `${title} (invented figures)` : title,
    description: `Releases, and what changed in them.${held}`,
    link: `${baseUrl}${page}`,
    feedLinks: { atom: `${baseUrl}${path}` },
    author: { name: CONTACT.name },
    updated: new Date(latest ? eventTime(latest) : 0),
    generator: 'Alongside',
    copyright: 'Each dataset names its own licence.',
  });
  for (const entry of entries) feed.addItem(itemOf(entry, baseUrl));
  return feed.atom1();
}
