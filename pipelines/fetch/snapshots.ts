import type { Readable } from 'node:stream';
import { askOnce } from './ask-once.ts';
import { openPatience } from './patience.ts';
import { recordRequest } from './request.ts';
import type { Snapshot, SnapshotEffects, SnapshotRequest } from './snapshot.ts';

/** The snapshot stage as an adapter sees it. */
export interface Snapshots {
  /** Asks the publisher, or answers from this run's (or a killed run's) journal. */
  take(request: SnapshotRequest): Promise<Snapshot>;
  /** Keeps bytes that came from no network: the files of a dataset's own folder. */
  keep(record: {
    url: string;
    body: Readable;
    mediaType: string;
    rows: number | null;
  }): Promise<Snapshot>;
}

/**
 * Opens the snapshot stage: the publisher is asked with patience, every attempt is in the journal,
 * every body kept as it came or as cleaned. What a killed run had already taken is not asked for
 * again.
 */
export function openSnapshots(effects: SnapshotEffects): Snapshots {
  const patiently = openPatience(effects);
  return {
    async take(request) {
      const held = await effects.journal.findTaken(recordRequest(effects.publisher.id, request));
      // What was taken before the publisher had a cleaner is not taken up.
      const isUsable = request.clean === undefined || held?.received !== undefined;
      if (held && isUsable) return { ...held, path: effects.blobs.pathOf(held.sha256) };
      return patiently(request.url, (hear) => askOnce(effects, request, hear));
    },
    async keep({ url, body, mediaType, rows }) {
      const stored = await effects.blobs.put(body);
      return {
        publisher: 'alongside',
        url,
        fetched: effects.now().toISOString(),
        status: 200,
        headers: {},
        ...stored,
        role: 'data',
        media_type: mediaType,
        last_modified: null,
        rows,
      };
    },
  };
}
