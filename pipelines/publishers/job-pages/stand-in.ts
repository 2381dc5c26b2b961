import type { StandIn } from '../publisher.ts';

/** A site: its robots.txt (null: it has none) and its pages by path. */
export interface Site {
  readonly origin: string;
  readonly robots: string | null;
  /** HTML of the pages that the sitemap lists; null for one that is listed and gone. */
  readonly pages: Readonly<Record<string, string | null>>;
}

/** A page with its markup, as content systems write it: with line breaks inside of texts. */
export function printPage(postings: unknown): string {
  const json = JSON.stringify(postings).replaceAll('\\n', '\n').replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><script type="application/ld+json">${json}</script></head><body><h1>Job</h1></body></html>`;
}

/** Websites of employers, each with robots.txt, a sitemap of sitemaps, and pages. */
export function siteStandIn(sites: readonly Site[]): StandIn {
  return {
    fetch(request) {
      const { origin, pathname } = new URL(request.url);
      const site = sites.find((each) => each.origin === origin);
      if (!site) return new Response('', { status: 503 });
      const xml = (body: string): Response =>
        new Response(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
      if (pathname === '/robots.txt' && site.robots !== null) return new Response(site.robots);
      if (pathname === '/sitemap.xml') {
        return xml(`<sitemapindex><sitemap><loc>${origin}/jobs.xml</loc></sitemap></sitemapindex>`);
      }
      if (pathname === '/jobs.xml') {
        const paths = Object.keys(site.pages).map((at) => `<url><loc>${origin}${at}</loc></url>`);
        return xml(
          `<urlset>${paths.join('')}<url><loc>https://other.example/</loc></url></urlset>`,
        );
      }
      const page = site.pages[pathname] ?? null;
      return page === null
        ? new Response('Gone', { status: 404 })
        : new Response(page, { headers: { 'content-type': 'text/html' } });
    },
  };
}
