import path from 'node:path';
import { openHttp } from '../../../pipelines/fetch/http.ts';
import { openSnapshots } from '../../../pipelines/fetch/snapshots.ts';
import { openBlobs } from '../../../pipelines/store/snapshots/blobs.ts';
import { openJournal } from '../../../pipelines/store/snapshots/journal.ts';
import { removeContacts } from '../advert-feed.ts';
import type { Done } from './child.ts';
import { peakMemoryMb } from '../report.ts';

/**
 * Takes a body through a cleaner to the disk, as an adapter would: ORIGIN FOLDER MEGABYTES. A small
 * body goes first, so that `baseMb` is what the process takes before the large one.
 */
const [origin = '', folder = '', megabytes = '1'] = process.argv.slice(2);
const blobs = openBlobs(path.join(folder, 'blobs'));
const now = (): Date => new Date('2026-11-22T07:00:00Z');
const journal = await openJournal({
  ...{ folder: path.join(folder, 'journal'), run: 'bench', dataset: 'adverts' },
  ...{ now, keepForMs: 0, isSound: (sha256) => blobs.isSound(sha256) },
});
const PUBLISHED = 'https://adverts.example';
const snapshots = openSnapshots({
  http: openHttp({ timeoutMs: 60_000, origins: { [PUBLISHED]: origin } }),
  blobs,
  journal,
  now,
  publisher: { id: 'adverts', hosts: ['adverts.example'], redirectHosts: [] },
  policy: { requestsPerSecond: Infinity, retries: 0, firstWaitMs: 1, longestWaitMs: 1 },
  log: () => undefined,
});
const take = (size: string) =>
  snapshots.take({ url: `${PUBLISHED}/${size}`, role: 'data', clean: removeContacts });

await take('8');
const baseMb = await peakMemoryMb();
const started = performance.now();
const { received } = await take(megabytes);
const done: Done = {
  seconds: (performance.now() - started) / 1000,
  baseMb,
  peakMb: await peakMemoryMb(),
  rows: received?.bytes ?? 0,
};
process.stdout.write(`${JSON.stringify(done)}\n`);
