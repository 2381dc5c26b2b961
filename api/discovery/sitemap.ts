/** A page as a sitemap lists it. */
export interface ListedPage {
  readonly path: string;
  /** When it last changed (ISO); null when that is not known. */
  readonly changed: string | null;
}

/** Most addresses that one sitemap may hold (https://www.sitemaps.org/protocol.html). */
export const MOST_LISTED = 50_000;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

function element(name: 'url' | 'sitemap', { path, changed }: ListedPage, baseUrl: string): string {
  const date = changed === null ? '' : `<lastmod>${escaped(changed)}</lastmod>`;
  return `<${name}><loc>${escaped(`${baseUrl}${path}`)}</loc>${date}</${name}>`;
}

/** Pages in portions that one sitemap each can hold; at least one. */
export function portionsOf(pages: readonly ListedPage[]): (readonly ListedPage[])[] {
  const count = Math.max(1, Math.ceil(pages.length / MOST_LISTED));
  return Array.from({ length: count }, (_, i) =>
    pages.slice(i * MOST_LISTED, (i + 1) * MOST_LISTED),
  );
}

/** One sitemap. `baseUrl` is absolute: the protocol knows no relative addresses. */
export function writeSitemap(pages: readonly ListedPage[], baseUrl: string): string {
  const urls = pages.map((page) => element('url', page, baseUrl));
  return `${XML}<urlset xmlns="${NAMESPACE}">\n${urls.join('\n')}\n</urlset>\n`;
}

/** The list of sitemaps, for a site whose pages do not fit one. */
export function writeSitemapIndex(
  portions: readonly (readonly ListedPage[])[],
  { baseUrl, folder }: { readonly baseUrl: string; readonly folder: string },
): string {
  const maps = portions.map((pages, i) => {
    const changes = pages.flatMap(({ changed }) => (changed === null ? [] : [changed]));
    const changed = changes.sort().at(-1) ?? null;
    return element('sitemap', { path: `${folder}${i + 1}.xml`, changed }, baseUrl);
  });
  return `${XML}<sitemapindex xmlns="${NAMESPACE}">\n${maps.join('\n')}\n</sitemapindex>\n`;
}
