import { createHash } from 'node:crypto';
import type { StandIn } from '../../publisher.ts';

/** A job as the service prints it. */
export type PrintedPosting = Readonly<Record<string, unknown>> & {
  readonly url: string;
  readonly datePosted: string;
};

interface Holdings {
  readonly postings: readonly PrintedPosting[];
  /** Slugs that the sitemap still lists and that have gone. */
  readonly gone?: readonly string[];
}

const SERVICE = 'https://teaching-vacancies.service.gov.uk';
const PAGE_SIZE = 100;

const slugOf = ({ url }: PrintedPosting): string => url.slice(url.lastIndexOf('/') + 1);
const draw = (key: string): string => createHash('sha1').update(key).digest('hex');

/** The newest first, and those of one day in an order that is another on each page. */
function orderForPage(postings: readonly PrintedPosting[], page: number): PrintedPosting[] {
  const keyed = postings.map((posting) => ({
    ...{ posting, day: posting.datePosted.slice(0, 10) },
    tie: draw(`${page} ${slugOf(posting)}`),
  }));
  keyed.sort((a, b) => b.day.localeCompare(a.day) || a.tie.localeCompare(b.tie));
  return keyed.map(({ posting }) => posting);
}

function printPage(postings: readonly PrintedPosting[], page: number): Response {
  const totalPages = Math.ceil(postings.length / PAGE_SIZE);
  const at = (number: number): string => `${SERVICE}/api/v1/jobs.json?page=${number}`;
  const start = (page - 1) * PAGE_SIZE;
  return Response.json({
    info: { title: 'GOV UK - Teaching Vacancies', license: { name: 'Open Government License' } },
    openapi: '3.0.0',
    data: orderForPage(postings, page).slice(start, start + PAGE_SIZE),
    links: {
      ...{ self: at(page), first: at(1), last: at(totalPages) },
      prev: page > 1 ? at(page - 1) : null,
      next: page < totalPages ? at(page + 1) : null,
    },
    meta: { totalPages, count: postings.length },
  });
}

function printSitemap(slugs: readonly string[]): Response {
  const pages = ['/', '/teaching-jobs-in-london', ...slugs.map((slug) => `/jobs/${slug}`)];
  const urls = pages.map((page) => `<url><loc>${SERVICE}${page}</loc></url>`).join('');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
    { headers: { 'content-type': 'application/xml' } },
  );
}

/**
 * The service as it is: pages that overlap, since jobs of one day are in no fixed order; an empty page
 * after the last; a sitemap that lists every job, some that have gone too; 404 without `.json`.
 */
export function vacanciesStandIn({ postings, gone = [] }: Holdings): StandIn {
  const bySlug = new Map(postings.map((posting) => [slugOf(posting), posting]));
  return {
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname === '/api/v1/jobs.json') {
        return printPage(postings, Number(searchParams.get('page') ?? 1));
      }
      if (pathname === '/sitemap.xml') return printSitemap([...bySlug.keys(), ...gone]);
      const slug = /^\/api\/v1\/jobs\/(.+)\.json$/.exec(pathname)?.[1] ?? '';
      const posting = bySlug.get(decodeURIComponent(slug));
      return posting ? Response.json(posting) : new Response('', { status: 404 });
    },
  };
}
