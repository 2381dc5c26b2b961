import { createHash } from 'node:crypto';
import type { Catalogue, ReleaseState } from '../../../schemas/release/catalogue.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { paths } from '../../answer/hrefs.ts';
import { CONTACT } from '../dataset-record.ts';
import { tellChanges } from './tell-changes.ts';
import { writeXml } from './xml.ts';
import type { Xml } from './xml.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

/** The media type of a feed. */
export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** Entries of one feed; it says so when there are more releases. */
const MOST_ENTRIES = 100;

/** A release as a feed tells of it. */
interface Told {
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

/**
 * An address that names a release for ever, whatever host it is served from: its manifest never
 * changes, so its digest is its name (RFC 6920).
 */
function releaseId({ manifest_sha256: digest }: ReleaseState): string {
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

const link = (rel: string, type: string, href: string): Xml => ({
  '@rel': rel,
  '@type': type,
  '@href': href,
});

function entryOf({ dataset, state, manifest }: FeedParts['entries'][number], baseUrl: string): Xml {
  const { version } = state;
  const gone = state.state === 'held' ? '' : ` (${state.state})`;
  const mark = manifest?.invented === true ? ' (invented figures)' : '';
  const shown = manifest !== null && hasRows(manifest) && state.state === 'held';
  return {
    id: releaseId(state),
    title: `${manifest?.label.title ?? dataset} ${version}${gone}${mark}`,
    updated: eventTime({ dataset, state }),
    published: state.published,
    author: { name: manifest?.label.labels.source.publisher ?? CONTACT.name },
    link: [
      link('alternate', 'text/html', `${baseUrl}${paths.page(dataset)}`),
      link('related', 'application/json', `${baseUrl}${paths.version(dataset, version)}`),
      ...(shown
        ? [link('related', 'text/csv', `${baseUrl}${paths.changes(dataset, version, '.csv')}`)]
        : []),
    ],
    category: { '@term': dataset },
    summary: manifest ? tellChanges(manifest, state) : 'This release cannot be read just now.',
    ...(manifest ? { rights: manifest.label.licence.attribution } : {}),
  };
}

/** Releases as an Atom feed (RFC 4287), each with what changed. Links are relative without a public address. */
export function writeFeed(parts: FeedParts): string {
  const { catalogue, baseUrl, path, page, title, total, entries } = parts;
  const [latest] = entries;
  const mark = catalogue.stamp === 'sample' ? ' (invented figures)' : '';
  const held = entries.length < total ? ` The newest ${entries.length} of ${total}.` : '';
  return writeXml('feed', {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xml:lang': 'en-GB',
    id: feedId(catalogue, path),
    title: `${title}${mark}`,
    subtitle: `Releases, and what changed in them.${held}`,
    updated: latest ? eventTime(latest) : '1970-01-01T00:00:00Z',
    author: { name: CONTACT.name },
    generator: 'Alongside',
    link: [
      link('self', 'application/atom+xml', `${baseUrl}${path}`),
      link('alternate', 'text/html', `${baseUrl}${page}`),
    ],
    entry: entries.map((entry) => entryOf(entry, baseUrl)),
  });
}
