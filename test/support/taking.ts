import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHttp } from '../../pipelines/fetch/http.ts';
import { openSnapshots } from '../../pipelines/fetch/snapshots.ts';
import type { Asked, RequestPolicy } from '../../pipelines/fetch/snapshot.ts';
import type { FetchContext } from '../../pipelines/publishers/adapter.ts';
import { openBlobs } from '../../pipelines/store/snapshots/blobs.ts';
import { openJournal } from '../../pipelines/store/snapshots/journal.ts';
import { AT_ONCE } from './network.ts';

/** A service in this process, as a stand-in is one. */
export type Service = (request: Request) => Response | Promise<Response>;

/** Runs `work` with a fetch context whose snapshots lie in a folder of their own, then removes it. */
export async function taking<T>(
  service: Service,
  work: (context: FetchContext) => Promise<T>,
  {
    policy = AT_ONCE,
    publisher = {},
    log = () => undefined,
  }: {
    readonly policy?: RequestPolicy;
    readonly publisher?: Partial<Asked>;
    readonly log?: (message: string) => void;
  } = {},
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taking-'));
  const now = (): Date => new Date('2026-11-22T07:00:00Z');
  const blobs = openBlobs(path.join(folder, 'blobs'));
  const journal = await openJournal({
    folder: path.join(folder, 'journal'),
    run: 'test',
    dataset: 'test',
    now,
    keepForMs: 0,
    isSound: (sha256) => blobs.isSound(sha256),
  });
  const snapshots = openSnapshots({
    http: openHttp({ timeoutMs: 5000, fetch: service }),
    blobs,
    journal,
    now,
    publisher: { id: 'test', hosts: [], redirectHosts: [], ...publisher },
    policy,
    log,
  });
  try {
    return await work({
      snapshots,
      progress: () => undefined,
      today: '2026-11-22',
      handedIn: () => Promise.resolve([]),
      pool: () => Promise.resolve(null),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
