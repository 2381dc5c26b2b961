import { z } from 'zod';
import type { Channel, Item, SweepContext, SweepEnd } from '../../../pool/channel.ts';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { Refused } from '../../../fetch/refusal.ts';
import { parseJson } from '../../../pool/reading/parse-json.ts';
import { readPosting, slugOf } from './read-posting.ts';
import { readSitemap } from './sitemap.ts';

const SERVICE = 'https://teaching-vacancies.service.gov.uk';
/** Twice what was seen at the height of a season. */
const MOST_PAGES = 150;
/** Adverts that are asked for one by one; more were never missing from the pages. */
const MOST_DETAILS = 5000;
/** Adverts that may fail to come before no more are asked for: the service is not well. */
const MOST_FAILED = 20;

const Page = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ totalPages: z.int().nonnegative(), count: z.int().nonnegative() }),
});

/** The adverts of the pages; answers the adverts that the service says it has. */
async function* sweepPages(
  { read, progress }: SweepContext,
  seen: Set<string>,
): AsyncGenerator<Item, number> {
  let [pages, count] = [1, 0];
  for (let page = 1; page <= Math.min(pages, MOST_PAGES); page += 1) {
    const { text } = await read({ url: `${SERVICE}/api/v1/jobs.json?page=${page}` });
    const { data, meta } = parseJson(text, Page);
    ({ totalPages: pages, count } = meta);
    progress(`page ${page}`, page, pages);
    for (const row of data) {
      const slug = slugOf(row);
      if (slug !== null) seen.add(slug);
      yield readPosting(row);
    }
  }
  return count;
}

/** The slugs that the sitemap lists and no page had. */
async function findMissing({ read }: SweepContext, seen: ReadonlySet<string>) {
  const { text } = await read({ url: `${SERVICE}/sitemap.xml` });
  return readSitemap(text).filter((slug) => !seen.has(slug));
}

/** Asks for adverts one by one; one that has gone since is no advert. Answers those that did not come. */
async function* sweepDetails(
  { read, progress }: SweepContext,
  slugs: readonly string[],
): AsyncGenerator<Item, number> {
  let failed = 0;
  for (const [at, slug] of slugs.entries()) {
    if (at >= MOST_DETAILS || failed > MOST_FAILED) return failed + slugs.length - at;
    const url = `${SERVICE}/api/v1/jobs/${encodeURIComponent(slug)}.json`;
    progress('adverts that no page had', at + 1, slugs.length);
    try {
      const answer = await read({ url, mayBeGone: true });
      if (answer.status === 200) yield readPosting(parseJson(answer.text, z.unknown()));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      failed += 1;
    }
  }
  return failed;
}

/** Makes up for what the pages did not show. Answers why it could not; null where it did. */
async function* reconcile(
  context: SweepContext,
  seen: ReadonlySet<string>,
): AsyncGenerator<Item, string | null> {
  let missing: string[];
  try {
    missing = await findMissing(context, seen);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `its sitemap was not to be had (${error.message})`;
  }
  const failed = yield* sweepDetails(context, missing);
  const adverts = countWords(failed, 'advert');
  return failed > 0 ? `${adverts} that no page had could not be asked for` : null;
}

/**
 * Teaching Vacancies. Its pages are ordered by the day of publication alone, so that those of one day
 * come in another order on each page: of 700 rows, 497 were different ones in October 2026. What the
 * sitemap lists beside them makes up for it.
 */
export const channel: Channel = {
  about: 'Jobs in schools in England, on Teaching Vacancies',
  parser: 1,
  shows: 'all',
  mayLose: 0.02,
  staleAfterDays: 90,
  rights: {
    ...{ may_store: true, may_publish: true, may_share: true, must_delete: null },
    licence: 'Open Government Licence v3.0',
    attribution: 'Department for Education, Teaching Vacancies; Open Government Licence v3.0',
    said_by: `Department for Education: ${SERVICE}/pages/terms-and-conditions`,
    said_on: '2026-10-06',
    consent_setting: null,
    note: 'Whoever reuses the adverts takes no fee or commission for contacting, interviewing or hiring those who answer.',
  },
  needs: [],
  async *sweep(context): AsyncGenerator<Item, SweepEnd> {
    const seen = new Set<string>();
    const expected = yield* sweepPages(context, seen);
    const why = yield* reconcile(context, seen);
    return { outcome: why === null ? 'complete' : 'partial', why, expected };
  },
};
