import type { Channel } from '../../pool/channel.ts';
import { Refused, Unanswered } from '../../fetch/refusal.ts';
import { sweepSite } from './sweep-site.ts';

/** Employers' own pages with JobPosting markup of schema.org, one site after another. */
export const channel: Channel = {
  about: 'Jobs on the websites of the employers whose sitemaps the operator lists',
  parser: 1,
  shows: 'all',
  mayLose: 0.05,
  staleAfterDays: 365,
  rights: {
    ...{ may_store: true, may_publish: true, may_share: false, must_delete: null },
    licence: 'None stated; the adverts are the employers’',
    attribution: 'The employer, on its own website',
    said_by: 'The site’s robots.txt, read at each sweep (RFC 9309)',
    said_on: '2026-11-30',
    consent_setting: null,
    note: 'The markup is there for machines to read; the operator lists sites of employers that agree to it.',
  },
  needs: ['JOB_PAGES_SITEMAPS'],
  sampleSettings: { JOB_PAGES_SITEMAPS: 'https://jobs.own-pages.example/sitemap.xml' },
  async *sweep(context) {
    const sitemaps = (context.settings.JOB_PAGES_SITEMAPS ?? '').split(/\s+/);
    const faults: string[] = [];
    let last: Refused | Unanswered | undefined;
    for (const sitemap of sitemaps) {
      try {
        const fault = yield* sweepSite(sitemap, context);
        if (fault !== null) faults.push(fault);
      } catch (error) {
        if (!(error instanceof Refused || error instanceof Unanswered)) throw error;
        last = error;
        faults.push(`${new URL(sitemap).hostname}: ${error.message}`);
      }
    }
    if (last && faults.length === sitemaps.length) throw last;
    const why = faults.length === 0 ? null : faults.join('; ');
    return { outcome: why === null ? 'complete' : 'partial', why, expected: null };
  },
};
