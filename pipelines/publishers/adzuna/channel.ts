import { z } from 'zod';
import type { Channel } from '../../pool/channel.ts';
import { parseJson } from '../../pool/reading/parse-json.ts';
import { readPages } from '../../pool/reading/read-pages.ts';
import { readResult } from './read-result.ts';

const SEARCH = 'https://api.adzuna.com/v1/api/jobs/gb/search';
const PAGE_SIZE = 50;
/** A month has 2,500 requests: 80 a day. */
const MOST_PAGES = 80;

const Answer = z.object({ count: z.int().nonnegative(), results: z.array(z.unknown()) });
const Known = z.object({ id: z.union([z.string(), z.number()]) });

/**
 * Adzuna's search, newest first: without `sort_by=date` its order stays, and every day would read the
 * same adverts. What its terms let one read in a day is a small part of what it has.
 */
export const channel: Channel = {
  about: 'The newest adverts on Adzuna in the United Kingdom, as many as its terms let one read',
  parser: 1,
  shows: 'window',
  mayLose: 0.02,
  staleAfterDays: 30,
  rights: {
    ...{ may_store: true, may_publish: false, may_share: false },
    must_delete: 'When the licence ends',
    licence: 'A written licence of Adzuna; without one an organisation has 14 days of trial',
    attribution: 'Jobs by Adzuna',
    said_by:
      'Adzuna: developer.adzuna.com, terms of the API, as quoted by others in July to September 2026',
    said_on: '2026-09-30',
    consent_setting: 'ADZUNA_CONSENT',
    note: 'Its terms allow 25 requests a minute, 250 a day, 1,000 a week and 2,500 a month. Pay that it guessed is marked and enters no figure.',
  },
  needs: [],
  async *sweep({ read, progress }) {
    return yield* readPages({
      ...{ size: PAGE_SIZE, most: MOST_PAGES, whyMost: null, progress, read: readResult },
      idOf: (row) => Known.safeParse(row).data?.id.toString(),
      ask: async (page) => {
        const { text } = await read({
          url: `${SEARCH}/${page}?results_per_page=${PAGE_SIZE}&sort_by=date&content-type=application/json`,
          withSecrets: true,
        });
        const { results, count } = parseJson(text, Answer);
        return { rows: results, total: count };
      },
    });
  },
};
