import { z } from 'zod';
import { elements, readXml } from '../../../fetch/documents/xml.ts';
import { Refused } from '../../../fetch/refusal.ts';

const Sitemap = z.object({ urlset: z.object({ url: elements(z.object({ loc: z.string() })) }) });

/** What of an address names an advert: `/jobs/<slug>`; null for every other page. */
export function readSlug(address: string): string | null {
  if (!URL.canParse(address)) return null;
  return /^\/jobs\/([^/]+)\/?$/.exec(new URL(address).pathname)?.[1] ?? null;
}

/** The slugs of all adverts that the sitemap lists. Throws {@link Refused} for what is no sitemap. */
export function readSitemap(document: string): string[] {
  try {
    const { urlset } = readXml(document, Sitemap);
    return urlset.url.flatMap(({ loc }) => readSlug(loc) ?? []);
  } catch (error) {
    throw new Refused('no_sitemap', error instanceof Error ? error.message : String(error));
  }
}
