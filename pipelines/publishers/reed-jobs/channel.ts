import { z } from 'zod';
import type { Channel, Item, SweepContext, SweepEnd } from '../../pool/channel.ts';
import { parseJson } from '../../pool/reading/parse-json.ts';
import { readPages } from '../../pool/reading/read-pages.ts';
import { readResult } from './read-result.ts';

const SEARCH = 'https://www.reed.co.uk/api/1.0/search';
const PAGE_SIZE = 100;
/** It shows the first 10,000 results of a search. */
const MOST_PAGES = 100;

const Answer = z.object({ totalResults: z.int().nonnegative(), results: z.array(z.unknown()) });
const Known = z.object({ jobId: z.union([z.string(), z.number()]) });

async function* sweepPlace(
  place: string,
  { read, progress }: SweepContext,
): AsyncGenerator<Item, SweepEnd> {
  return yield* readPages({
    ...{ size: PAGE_SIZE, most: MOST_PAGES, whyMost: null, progress, read: readResult },
    idOf: (row) => Known.safeParse(row).data?.jobId.toString(),
    ask: async (page) => {
      const question = new URLSearchParams({
        locationName: place,
        resultsToTake: `${PAGE_SIZE}`,
        resultsToSkip: `${(page - 1) * PAGE_SIZE}`,
      });
      const { text } = await read({ url: `${SEARCH}?${question.toString()}`, withSecrets: true });
      const { results, totalResults } = parseJson(text, Answer);
      return { rows: results, total: totalResults };
    },
  });
}

/**
 * Reed's search around places that the operator names (ten miles each). It answers by relevance,
 * which shifts from page to page, and at most 10,000 results: absence says nothing.
 */
export const channel: Channel = {
  about: 'Adverts on Reed within ten miles of the places that the operator lists',
  parser: 1,
  shows: 'window',
  mayLose: 0.02,
  staleAfterDays: 60,
  rights: {
    ...{ may_store: true, may_publish: false, may_share: false, must_delete: null },
    licence: 'None published: what may be kept is what Reed agrees to in writing',
    attribution: 'Reed.co.uk',
    said_by: 'Reed: www.reed.co.uk/developers/jobseeker, silent on keeping and giving out',
    said_on: '2026-11-29',
    consent_setting: 'REED_JOBS_CONSENT',
    note: 'The search gives pay without its period; nothing is made of it unless the text says more.',
  },
  needs: ['REED_JOBS_LOCATIONS'],
  sampleSettings: { REED_JOBS_LOCATIONS: 'England' },
  async *sweep(context) {
    const places = (context.settings.REED_JOBS_LOCATIONS ?? '')
      .split(',')
      .map((place) => place.trim());
    const faults: string[] = [];
    for (const place of places) {
      const { why } = yield* sweepPlace(place, context);
      if (why !== null) faults.push(`${place}: ${why}`);
    }
    const why = faults.length === 0 ? null : faults.join('; ');
    return { outcome: why === null ? 'complete' : 'partial', why, expected: null };
  },
};
