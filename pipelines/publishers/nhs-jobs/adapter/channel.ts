import type { Channel, Item, SweepEnd } from '../../../pool/channel.ts';
import { splitItems } from '../../../pool/reading/feed/split-items.ts';
import { Refused } from '../../../fetch/refusal.ts';
import { readTotals } from './read-totals.ts';
import { readVacancy } from './read-vacancy.ts';

const SEARCH = 'https://www.jobs.nhs.uk/api/v1/search_xml';
/** The largest page that the specification allows. */
const PAGE_SIZE = 100;
/** Four times what was seen in 2026. */
const MOST_PAGES = 500;

/** One page as a stream of one piece: it was read whole, so that it can be asked for again. */
// oxlint-disable-next-line typescript/require-await -- the splitter reads what comes in pieces
async function* asPieces(text: string): AsyncGenerator<string> {
  yield text;
}

/**
 * The search of NHS Jobs as XML (specification of the NHS Business Services Authority, version 1.07).
 * Ordered by the day of publication, oldest first: without an order its pages repeat rows (82.9 % of
 * adverts were seen, with it 99.8 %). Adverts for internal candidates are not asked for.
 */
export const channel: Channel = {
  about: 'Jobs in the health service of England and Wales, on NHS Jobs',
  parser: 1,
  shows: 'all',
  mayLose: 0.02,
  staleAfterDays: 90,
  rights: {
    ...{ may_store: true, may_publish: true, may_share: false, must_delete: null },
    licence: 'No licence is published: by consent of the publisher',
    attribution: 'NHS Business Services Authority, NHS Jobs',
    said_by: 'Nobody in writing: the specification of the interface names no terms of reuse',
    said_on: '2026-11-01',
    consent_setting: 'NHS_JOBS_CONSENT',
    note: 'Write to the NHS Business Services Authority before this is turned on; what it allows may be narrower than what is written here.',
  },
  needs: [],
  async *sweep({ read, progress }): AsyncGenerator<Item, SweepEnd> {
    let [pages, expected] = [1, 0];
    for (let page = 1; page <= Math.min(pages, MOST_PAGES); page += 1) {
      const { text } = await read({
        url: `${SEARCH}?page=${page}&limit=${PAGE_SIZE}&sort=publicationDateAsc&externalOnly=true`,
      });
      const totals = readTotals(text);
      if (!totals) throw new Refused('no_totals', `page ${page} does not say how many there are`);
      ({ pages, results: expected } = totals);
      progress(`page ${page}`, page, pages);
      for await (const item of splitItems(asPieces(text))) {
        yield 'xml' in item ? readVacancy(item.xml) : { ...item, id: null };
      }
    }
    const isWhole = pages <= MOST_PAGES;
    const why = isWhole ? null : `it says that it has ${pages} pages, more than are asked for`;
    return { outcome: isWhole ? 'complete' : 'partial', why, expected };
  },
};
