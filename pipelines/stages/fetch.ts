import type { Dataset } from '../../datasets/discover.ts';
import type { Catalogue } from '../../schemas/release/catalogue.ts';
import type { Engine } from '../engine.ts';
import { Refused } from '../fetch/refusal.ts';
import { openSnapshots } from '../fetch/snapshots.ts';
import { ChecksFailed } from '../kinds/checks/demand-passed.ts';
import type { DatasetKind } from '../kinds/kind.ts';
import type { FetchContext, Vintage } from '../publishers/adapter.ts';
import { openBlobs } from '../store/snapshots/blobs.ts';
import { openJournal } from '../store/snapshots/journal.ts';
import { listHandedIn } from '../store/inbox.ts';
import type { InboxFolder } from '../store/inbox.ts';
import { sweepHalfMade } from '../store/releases/release-folder.ts';

/** Answers of a killed run are taken up for this long; after that the publisher is asked again. */
const RESUME_FOR_MS = 24 * 60 * 60 * 1000;

/** What the publisher gave; `finish` says that it was used up, so that the next run asks afresh. */
interface Fetched {
  readonly vintages: readonly Vintage[];
  finish(): Promise<void>;
}

/** The one vintage of a dataset of which only the label is held. */
const LABEL_ONLY: Vintage = {
  snapshots: [],
  labels: null,
  sourceReleased: null,
  clock: 'store',
  checks: [],
};

/** Whom a dataset asks that is made of what lies here. */
const NOBODY = { id: 'alongside', hosts: [], redirectHosts: [] };
const NO_REQUESTS = { requestsPerSecond: Infinity, retries: 0, firstWaitMs: 0, longestWaitMs: 0 };

/**
 * True when the answers themselves were found wanting: taking them up again would only refuse them
 * again, so the next run asks afresh. A full disk or a publisher that is down is not of that kind.
 */
export function isVerdict(error: unknown): boolean {
  return error instanceof ChecksFailed || (error instanceof Refused && !error.transient);
}

/** Asks for all that a dataset declares and keeps every answer as a snapshot. */
export async function fetchVintages(
  engine: Engine,
  { declaration: { id } }: Dataset,
  kind: DatasetKind,
  catalogue: Catalogue,
  progress: FetchContext['progress'],
): Promise<Fetched> {
  await sweepHalfMade(engine.home, id);
  if (kind.fetch === null) return { vintages: [LABEL_ONLY], finish: () => Promise.resolve() };
  const blobs = openBlobs(engine.home.blobs);
  const journal = await openJournal({
    folder: engine.home.journals,
    run: engine.run,
    dataset: id,
    now: engine.now,
    keepForMs: RESUME_FOR_MS,
    again: engine.again ?? false,
    isSound: (sha256) => blobs.isSound(sha256),
  });
  const finish = (): Promise<void> => journal.finish();
  try {
    const publisher = kind.publisher ?? NOBODY;
    const policy = kind.publisher ? engine.policy(kind.publisher) : NO_REQUESTS;
    const snapshots = openSnapshots({ ...engine, blobs, journal, publisher, policy });
    const inbox: InboxFolder = kind.publisher?.intake ?? { name: id, keeps: 'newest' };
    const handedIn = () => engine.handedIn?.(publisher.id) ?? listHandedIn(engine.home, inbox);
    const today = engine.now().toISOString().slice(0, 10);
    const pool = () => engine.pool?.() ?? Promise.resolve(null);
    const context = { snapshots, progress, handedIn, today, pool };
    const vintages = await kind.fetch(context, { home: engine.home, catalogue });
    return { vintages, finish };
  } catch (error) {
    if (isVerdict(error)) await finish();
    throw error;
  }
}
