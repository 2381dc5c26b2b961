/** Paths at the root of the site that programs look for by name; not pages, so the API answers them. */
export const ROOT = {
  apiCatalog: '/.well-known/api-catalog',
  feed: '/feed.atom',
  llms: '/llms.txt',
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  sitemaps: '/sitemaps/',
} as const;

/** Whether a path at the root of the site is answered by the API. */
export function isRootPath(path: string): boolean {
  const { sitemaps, ...exact } = ROOT;
  return path.startsWith(sitemaps) || Object.values<string>(exact).includes(path);
}
