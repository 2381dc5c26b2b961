import { Refused } from '../../../../fetch/refusal.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../../fetch/snapshots.ts';
import { pageAddress } from './address.ts';
import type { Query } from './address.ts';
import { judgePage } from './judge-page.ts';
import type { Expectation, Page } from './judge-page.ts';

const SUFFIXES = ['', '_NAME', '_CODE', '_TYPE', '_TYPECODE', '_SORTORDER'];
const LAST = [
  ...['MEASURES', 'MEASURES_NAME', 'OBS_VALUE', 'OBS_STATUS', 'OBS_STATUS_NAME', 'OBS_CONF'],
  ...['OBS_CONF_NAME', 'URN', 'RECORD_OFFSET', 'RECORD_COUNT'],
];

/** Columns of a dataset's CSV: six for date, geography and each concept, then the figure's own. */
function columnsFor(concepts: Iterable<string>): string[] {
  const dimensions = ['DATE', 'GEOGRAPHY', ...concepts].filter((concept) => concept !== 'MEASURES');
  return [...dimensions.flatMap((concept) => SUFFIXES.map((suffix) => concept + suffix)), ...LAST];
}

/** How a dataset's pages are asked for. One per dataset: pages of all its queries must be alike. */
export interface Pull {
  readonly snapshots: Snapshots;
  readonly pageSize: number;
  readonly kinds: Map<string, 'text' | 'number'>;
  readonly progress: (done: number, of: number) => void;
}

/** The same column is a number on one page and text on another: a half-changed or half-sent table. */
function demandAlike(pull: Pull, page: Page, address: string): void {
  for (const [column, kind] of page.kinds) {
    const before = pull.kinds.get(column) ?? kind;
    if (before !== kind) {
      throw new Refused(
        'types_differ_between_pages',
        `${column} was ${before} and is ${kind} (${address})`,
      );
    }
    pull.kinds.set(column, kind);
  }
}

/**
 * Takes every page of a query's answer, by RECORD_COUNT and never by an assumed limit. A page that
 * a killed run had taken is read again from disk, so that the pages are judged as one answer.
 * Throws {@link Refused}, naming the fault.
 */
export async function pullPages(pull: Pull, query: Query): Promise<Snapshot[]> {
  const columns = columnsFor(query.codes.keys());
  const pages: Snapshot[] = [];
  let expected: Expectation = { offset: 0, columns };
  for (;;) {
    const now = expected;
    const address = pageAddress(query, now.offset, pull.pageSize);
    const snapshot = await pull.snapshots.take({
      url: address,
      withSecrets: true,
      role: 'data',
      inspect: (answer) => judgePage(answer, now),
    });
    const page = await judgePage(snapshot, now);
    demandAlike(pull, page, address);
    pages.push(snapshot);
    const received = now.offset + page.rows;
    pull.progress(received, page.count);
    if (received >= page.count) return pages;
    expected = { offset: received, columns, count: page.count, header: page.header };
  }
}
