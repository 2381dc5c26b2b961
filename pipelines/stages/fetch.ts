import type { Dataset } from '../../datasets/discover.ts';
import type { Catalogue } from '../../schemas/release/catalogue.ts';
import type { HostedDeclaration } from '../../schemas/dataset/declaration.ts';
import type { Engine } from '../engine.ts';
import { ChecksFailed } from '../kinds/checks/check.ts';
import { Refused } from '../fetch/refusal.ts';
import { openSnapshots } from '../fetch/snapshots.ts';
import type { FetchContext, Vintage } from '../publishers/adapter.ts';
import { readPublisher } from '../publishers/publisher.ts';
import { openBlobs } from '../store/snapshots/blobs.ts';
import { openJournal } from '../store/snapshots/journal.ts';
import { sweepHalfMade } from '../store/release-folder.ts';
import { writePublishedAreas } from '../kinds/derived/published-areas.ts';

/** Answers of a killed run are taken up for this long; after that the publisher is asked again. */
const RESUME_FOR_MS = 24 * 60 * 60 * 1000;

/** What the publisher gave; `finish` says that it was used up, so that the next run asks afresh. */
export interface Fetched {
  readonly vintages: readonly Vintage[];
  finish(): Promise<void>;
}

/**
 * True when the answers themselves were found wanting: taking them up again would only refuse them
 * again, so the next run asks afresh. A full disk or a publisher that is down is not of that kind.
 */
export function isVerdict(error: unknown): boolean {
  return error instanceof ChecksFailed || (error instanceof Refused && !error.transient);
}

/** Asks the dataset's publisher for all that is declared and keeps every answer as a snapshot. */
export async function fetchVintages(
  engine: Engine,
  dataset: Dataset<HostedDeclaration>,
  catalogue: Catalogue,
  progress: FetchContext['progress'],
): Promise<Fetched> {
  const { id, source } = dataset.declaration;
  await sweepHalfMade(engine.home, id);
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
    const publisher = readPublisher(engine.publishers, source.publisher);
    const policy = engine.policy(publisher);
    const vintages = await publisher.adapter.fetch(dataset, {
      snapshots: openSnapshots({ ...engine, blobs, journal, publisher, policy }),
      progress,
      publishedAreas: () => writePublishedAreas(engine, catalogue),
    });
    return { vintages, finish };
  } catch (error) {
    if (isVerdict(error)) await finish();
    throw error;
  }
}
