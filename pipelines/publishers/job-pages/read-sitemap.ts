import { z } from 'zod';
import { elements, readLooseXml } from '../../fetch/documents/xml.ts';
import { Refused } from '../../fetch/refusal.ts';

const Entry = z.object({ loc: z.string().trim() });
const Sitemap = z.union([
  z.object({ urlset: z.object({ url: elements(Entry) }) }),
  z.object({ sitemapindex: z.object({ sitemap: elements(Entry) }) }),
]);

/** What a sitemap lists: pages, or further sitemaps. */
export interface SitemapEntries {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/** Reads a sitemap. Throws {@link Refused} for what is none. */
export function readSitemap(text: string): SitemapEntries {
  let tree: unknown;
  try {
    tree = readLooseXml(text);
  } catch {
    throw new Refused('unlike_sitemap', 'it is no XML');
  }
  const read = Sitemap.safeParse(tree).data;
  if (!read) throw new Refused('unlike_sitemap', 'it has neither urlset nor sitemapindex');
  return 'urlset' in read
    ? { pages: read.urlset.url.map(({ loc }) => loc), sitemaps: [] }
    : { pages: [], sitemaps: read.sitemapindex.sitemap.map(({ loc }) => loc) };
}
