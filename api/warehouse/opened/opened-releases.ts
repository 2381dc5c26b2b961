import { LRUCache } from 'lru-cache';
import { checkFiles, UnavailableRelease } from '../release.ts';
import type { Release } from '../release.ts';
import { stampFiles } from './stamp-files.ts';

const MOST_OPEN = 500;

/** Releases that are open. */
export interface OpenedReleases {
  /**
   * The release as it was opened where its files are as they were then; otherwise `open` opens it
   * anew, which reads every byte again. What cannot be opened is not kept, so that a mended file is
   * noticed.
   */
  get(key: string, open: () => Promise<Release>): Promise<Release>;
  /** Reads every byte of the open release that was read longest ago. One that differs is closed. */
  verifyOldest(): Promise<void>;
  /** Another number whenever a release is found damaged, or one that was is found whole again. */
  turns(): number;
  /** How many are open, and when the one that was read longest ago was read; null where none is open. */
  verified(): { readonly open: number; readonly oldest: Date | null };
}

interface Opened {
  readonly release: Promise<Release>;
  readAt: Date;
}

/** Keeps up to 500 releases open. */
export function keepReleases(now: () => Date): OpenedReleases {
  const kept = new LRUCache<string, Opened>({ max: MOST_OPEN });
  const damaged = new Set<string>();
  let turns = 0;
  const note = (key: string, isDamaged: boolean): void => {
    if (damaged.has(key) === isDamaged) return;
    turns += 1;
    if (isDamaged) damaged.add(key);
    else damaged.delete(key);
  };
  const drop = (key: string, opened: Opened): void => {
    if (kept.peek(key) === opened) kept.delete(key);
  };
  const findOldest = () =>
    [...kept.entries()].sort(([, a], [, b]) => a.readAt.getTime() - b.readAt.getTime())[0];
  return {
    async get(key, open) {
      const known = kept.get(key);
      if (known) {
        const release = await known.release;
        if (stampFiles(release.folder, release.manifest) === release.stamp) return release;
        drop(key, known);
      }
      // Somebody else may have opened it anew meanwhile.
      const other = kept.get(key);
      if (other) return other.release;
      const opened: Opened = { release: open(), readAt: now() };
      kept.set(key, opened);
      opened.release.then(
        () => note(key, false),
        (error: unknown) => {
          drop(key, opened);
          if (error instanceof UnavailableRelease) note(key, true);
        },
      );
      return opened.release;
    },
    async verifyOldest() {
      const [key, opened] = findOldest() ?? [];
      if (key === undefined || opened === undefined) return;
      const { folder, manifest, data } = await opened.release;
      opened.readAt = now();
      if (data === null) return;
      await checkFiles(folder, manifest).catch((error: unknown) => {
        // Closed, it is read again by whoever asks for it, and refused by its name.
        drop(key, opened);
        if (!(error instanceof UnavailableRelease)) throw error;
        note(key, true);
      });
    },
    turns: () => turns,
    verified: () => ({ open: kept.size, oldest: findOldest()?.[1].readAt ?? null }),
  };
}
