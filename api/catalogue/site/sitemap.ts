import { writeXml } from './xml.ts';
import type { Xml } from './xml.ts';

/** A page as a sitemap lists it. */
export interface ListedPage {
  readonly path: string;
  /** When it last changed (ISO); null when that is not known. */
  readonly changed: string | null;
}

/** Most addresses that one sitemap may hold (https://www.sitemaps.org/protocol.html). */
const MOST_LISTED = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const located = ({ path, changed }: ListedPage, baseUrl: string): Xml => ({
  loc: `${baseUrl}${path}`,
  ...(changed === null ? {} : { lastmod: changed }),
});

/** Pages in portions that one sitemap each can hold; at least one. */
export function portionsOf(pages: readonly ListedPage[]): (readonly ListedPage[])[] {
  const count = Math.max(1, Math.ceil(pages.length / MOST_LISTED));
  return Array.from({ length: count }, (_, i) =>
    pages.slice(i * MOST_LISTED, (i + 1) * MOST_LISTED),
  );
}

/** One sitemap. `baseUrl` is absolute: the protocol knows no relative addresses. */
export function writeSitemap(pages: readonly ListedPage[], baseUrl: string): string {
  const url = pages.map((page) => located(page, baseUrl));
  return writeXml('urlset', { '@xmlns': NAMESPACE, url });
}

/** The list of sitemaps, for a site whose pages do not fit one. */
export function writeSitemapIndex(
  portions: readonly (readonly ListedPage[])[],
  { baseUrl, folder }: { readonly baseUrl: string; readonly folder: string },
): string {
  const sitemap = portions.map((pages, i) => {
    const changes = pages.flatMap(({ changed }) => (changed === null ? [] : [changed]));
    return located(
      { path: `${folder}${i + 1}.xml`, changed: changes.sort().at(-1) ?? null },
      baseUrl,
    );
  });
  return writeXml('sitemapindex', { '@xmlns': NAMESPACE, sitemap });
}
