import { createReadStream } from 'node:fs';
import { readDocument } from '../../../fetch/documents/read-document.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { About } from '../about.ts';
import { openFields } from '../fields/course-fields.ts';
import { readSubjects } from '../fields/read-subjects.ts';
import { placeCourses, startListed } from './load-courses.ts';
import { readListing } from './read-listing.ts';

const addressOf = (source: string, what: 'about.json' | 'listing.csv'): string =>
  `inbox/courses/${source}/${what}`;
const SOURCE = /^inbox\/courses\/([^/]+)\/listing\.csv$/;

/**
 * Listings that people handed in. The newest of each source makes the release: nothing is asked for,
 * and a store without a listing has no release of them.
 */
export const courseAdapter: SourceAdapter = {
  async fetch(_dataset, { snapshots, handedIn, progress }) {
    const entries = await handedIn();
    if (entries.length === 0) return [];
    const kept: Snapshot[] = [];
    const days: string[] = [];
    for (const [at, { source, file, about }] of entries.entries()) {
      progress(source, at, entries.length);
      const { rows, received } = About.parse(JSON.parse(await readDocument(about)));
      days.push(received.slice(0, 10));
      const keep = (what: Parameters<typeof addressOf>[1], of: string, count: number | null) =>
        snapshots.keep({
          url: addressOf(source, what),
          body: createReadStream(of),
          mediaType: what === 'listing.csv' ? 'text/csv' : 'application/json',
          rows: count,
        });
      kept.push(await keep('listing.csv', file, rows), await keep('about.json', about, null));
    }
    const labels = {
      ...{ name: null, url: null, updated: days.sort().at(-1) ?? null, nextUpdate: null },
      ...{ classification: null, units: [], periods: null, notes: [] },
    };
    return [{ snapshots: kept, labels, sourceReleased: null, clock: 'store', checks: [] }];
  },
  async parse(_dataset, { snapshots }, database) {
    const fields = openFields(await readSubjects());
    const append = await startListed(database);
    for (const { url, sha256, path } of snapshots) {
      const source = SOURCE.exec(url)?.[1];
      if (source === undefined) continue;
      const beside = snapshots.find((each) => each.url === addressOf(source, 'about.json'));
      if (!beside) throw new Error(`${url} came without what is known of it`);
      const about = About.parse(JSON.parse(await readDocument(beside.path)));
      const listing = { source, about, place: sha256.slice(0, 12), path };
      for await (const rows of readListing(listing, fields)) await append(rows);
    }
    await placeCourses(database);
  },
};
