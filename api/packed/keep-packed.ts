import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Exports } from '../answer/bulk/exports.ts';
import { Abandoned } from '../warehouse/pool.ts';
import type { Release } from '../warehouse/release.ts';
import { openPacked } from './packed-release.ts';
import type { PackedRelease } from './packed-release.ts';
import { planCopy } from './plan.ts';
import type { Plan } from './plan.ts';
import { packApart } from './writing/pack-apart.ts';
import type { PackJob } from './writing/pack-job.ts';
import { NotCopied } from './writing/read-group.ts';

/** Packed copies of large releases, which answer small questions faster than the releases do. */
export interface PackedReleases {
  /** The copy of a release where there is one. */
  find(release: Release): PackedRelease | undefined;
  /** Has a copy made of a large release that has none, in the background; of others nothing is made. */
  want(release: Release): void;
  /** Forgets a copy that is damaged, for the reason that is logged; it is not made again. */
  drop(packed: PackedRelease, error: unknown): void;
  /** How many copies are open. */
  count(): number;
  /** Waits until no copy is being made. */
  settled(): Promise<void>;
  close(): void;
}

interface PackedOptions {
  /** The store, and what the engine that packs may take of it. */
  readonly engine: Pick<PackJob, 'home' | 'memoryMb' | 'timeLimitMs'>;
  /** Keeps the files, within the size of their folder. */
  readonly exports: Exports;
  /** Rows from which on a release gets a copy. */
  readonly fromRows: number;
  /** Most bytes of one copy, beside the limit that is the size of its release. */
  readonly mostBytes: number;
  /** Told of copies that cannot be made, or are damaged. */
  readonly log: Record<'warn' | 'error', (fields: object, message: string) => void>;
}

/**
 * Milliseconds in which the first answer is encoded and sent before the copy takes processor time: more
 * than that takes, since the thread that packs needs a whole processor for a second to start.
 */
const BEGIN_MS = 250;

/** Copies held open: the files of others, such as releases that were replaced, may be removed. */
const MOST_OPEN = 8;

interface Kept {
  readonly packed: PackedRelease;
  /** Lets go of its file. */
  readonly letGo: () => void;
}

/** Keeps packed copies, at most eight of them, making one at a time. */
export function keepPacked(options: PackedOptions): PackedReleases {
  const { exports, engine, fromRows, log } = options;
  const kept = new Map<string, Kept>();
  /** Releases that are too small or of another kind, or whose copy is being made or failed. */
  const without = new Set<string>();
  const queue = new PQueue({ concurrency: 1 });
  const closed = new AbortController();

  function close(digest: string): void {
    const found = kept.get(digest);
    kept.delete(digest);
    found?.packed.file.close();
    found?.letGo();
  }

  async function make(release: Release, plan: Plan): Promise<void> {
    const { dataset, version, digest, manifest } = release;
    const stored = manifest.files.find(({ path }) => path === 'data.parquet');
    const mostBytes = Math.min(options.mostBytes, stored?.bytes ?? 0);
    const held = await exports.hold(
      `packed/3 ${digest}`,
      () => ({
        write: (file, signal) =>
          packApart({ ...engine, dataset, version, digest, file, mostBytes }, signal),
        about: (total) => Promise.resolve({ total, warnings: [], next: null }),
      }),
      closed.signal,
    );
    try {
      kept.set(digest, {
        packed: openPacked(release, plan, held.file),
        letGo: () => held.release(),
      });
    } catch (error) {
      held.release();
      throw error;
    }
    const [oldest] = kept.keys();
    if (kept.size > MOST_OPEN && oldest !== undefined) {
      close(oldest);
      without.delete(oldest);
    }
  }

  return {
    find: ({ digest }) => kept.get(digest)?.packed,
    want(release) {
      const { digest, dataset, version, manifest } = release;
      if (kept.has(digest) || without.has(digest)) return;
      without.add(digest);
      const rows = manifest.coverage?.rows ?? 0;
      const plan = rows < fromRows || release.data === null ? undefined : planCopy(release);
      if (!plan) return;
      queue
        .add(async () => {
          await setTimeout(BEGIN_MS, undefined, { signal: closed.signal });
          await make(release, plan);
        })
        .catch((error: unknown) => {
          if (error instanceof Abandoned || closed.signal.aborted) return;
          const why = error instanceof NotCopied ? error.message : String(error);
          log.warn({ dataset, version, why }, 'a release has no packed copy');
        });
    },
    drop(packed, error) {
      const { dataset, version, digest } = packed.release;
      log.error({ dataset, version, why: String(error) }, 'a packed copy is damaged');
      close(digest);
    },
    count: () => kept.size,
    settled: () => queue.onIdle(),
    close() {
      closed.abort();
      queue.clear();
      for (const digest of [...kept.keys()]) close(digest);
    },
  };
}
