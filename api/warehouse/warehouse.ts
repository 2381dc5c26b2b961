import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import type { Catalogue } from '../../schemas/release/catalogue.ts';
import type { Engine, Watch } from './duckdb.ts';
import type { Cell, Columns } from './results.ts';
import { openEngine } from './duckdb.ts';
import type { Load } from './pool.ts';
import type { Statement } from './sql.ts';
import { openCatalogueFile } from './catalogue-file.ts';
import type { CodeList } from './codes.ts';
import { keepReleases } from './opened/opened-releases.ts';
import type { OpenedReleases } from './opened/opened-releases.ts';
import { openRelease } from './release.ts';
import type { Release } from './release.ts';
import { summarise, withSpool } from './spool.ts';
import type { Spool, SpoolOptions } from './spool.ts';
import { readHierarchy, readValues } from './values.ts';

interface WarehouseOptions {
  /** Folder of the store. */
  readonly home: string;
  readonly memoryMb: number;
  readonly threads: number;
  readonly timeLimitMs: number;
  /** A file of everything may take longer than a page. */
  readonly exportTimeLimitMs: number;
  readonly watch?: Watch;
  readonly now: () => Date;
}

/** The store as it was at one moment: a publish later does not change it. */
export interface Store {
  readonly catalogue: Catalogue;
  /** Opens a release that the catalogue names. Throws `UnavailableRelease` when it is damaged. */
  release(dataset: string, version: string): Promise<Release>;
}

/**
 * The API's only way to data. Another engine can stand behind it: releases in, statements of the
 * query compiler in, columns or a file out.
 */
export interface Warehouse {
  /** Pins the store for one request. */
  pin(): Promise<Store>;
  /**
   * Names the store as it is now: every publish gives it another name, and so does a release that is
   * found damaged, or whole again.
   */
  stamp(): string;
  /** How busy the connections for pages and for files are. */
  load(): Readonly<Record<'pages' | 'files', Load>>;
  /** Rows of one SELECT; the caller bounds their number. */
  select(statement: Statement, signal?: AbortSignal): Promise<Columns>;
  /** Writes the rows of one SELECT to a file in the cache folder; answers how many. */
  export(statement: Statement, file: string, format: string, signal?: AbortSignal): Promise<number>;
  /** One row: `selected` as SQL over all rows of one SELECT. */
  summarise(
    statement: Statement,
    selected: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly Cell[]>;
  /** Lends the rows of one SELECT as they come, in pieces of about `size`: see `Engine.stream`. */
  stream: Engine['stream'];
  /** Lends the rows of one SELECT, laid down at `file` in the cache folder for as long. */
  spool<T>(
    statement: Statement,
    place: Pick<SpoolOptions, 'file' | 'now' | 'signal'>,
    work: (spool: Spool) => Promise<T>,
  ): Promise<T>;
  /** The values of a text column of a records release; of a classification's code, its hierarchy. */
  values(release: Release, column: string, lists: boolean): Promise<CodeList>;
  /** Reads the open releases again in turn, and tells how long ago that was: see `OpenedReleases`. */
  readonly opened: Pick<OpenedReleases, 'verifyOldest' | 'verified'>;
  /** Folder of the files that answers are made into. */
  readonly cache: string;
  close(): void;
}

const EMPTY: Catalogue = {
  format: 'alongside-catalogue/1',
  stamp: 'real',
  edition: null,
  datasets: {},
  editions: [],
};

/** Releases opened at the same time: a store has more of them than questions may wait. */
const AT_ONCE = 4;

/** How names begin of what is being made in the cache folder: if left for a day, it is removed. */
export const MAKING = '.making-';

/** Opens the store in `home` for reading. Releases are opened when first asked for, then kept. */
export async function openWarehouse(options: WarehouseOptions): Promise<Warehouse> {
  const root = path.resolve(options.home);
  const releases = path.join(root, 'releases');
  const cache = path.join(root, 'cache');
  // An engine spills to a folder of its own: processes that share one spoil each other's.
  const nameSpill = () => path.join(cache, `${MAKING}${randomUUID()}`);
  const { threads, timeLimitMs, exportTimeLimitMs } = options;
  const watched = options.watch === undefined ? {} : { watch: options.watch };
  // Two engines share the memory: pages are many and small, files are few and large.
  const memoryMb = Math.max(64, Math.floor(options.memoryMb / 2));
  const reader = await openEngine({
    folders: [releases],
    spill: nameSpill(),
    memoryMb,
    // Small questions share the cores best when each keeps to one: a second thread costs more than it saves.
    threads: 1,
    connections: Math.max(2, threads),
    waiting: 256,
    timeLimitMs,
    ...watched,
  });
  const exporter = await openEngine({
    folders: [releases, cache],
    spill: nameSpill(),
    memoryMb,
    threads,
    connections: 1,
    waiting: 16,
    timeLimitMs: exportTimeLimitMs,
    ...watched,
  });
  const both: Engine = {
    ...reader,
    async expose(relation, files) {
      await reader.expose(relation, files);
      await exporter.expose(relation, files);
    },
  };
  const file = openCatalogueFile(path.join(root, 'catalogue.json'));
  const opened = keepReleases(options.now);
  const openings = new PQueue({ concurrency: AT_ONCE });
  const values = new LRUCache<string, Promise<CodeList>>({ max: 200 });

  /** Keeps what is being made; forgets what failed, so that a mended file is noticed. */
  function once<T extends object>(
    kept: LRUCache<string, Promise<T>>,
    key: string,
    make: () => Promise<T>,
  ): Promise<T> {
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  }

  return {
    cache,
    opened,
    stamp: () => `${file.stamp()} ${opened.turns()}`,
    load: () => ({ pages: reader.load(), files: exporter.load() }),
    async pin() {
      const catalogue = (await file.find()) ?? EMPTY;
      // Within one request a release is held against the disk once.
      const pinned = new Map<string, Promise<Release>>();
      return {
        catalogue,
        release(dataset, version) {
          const entry = catalogue.datasets[dataset];
          const state = entry?.releases.find((each) => each.version === version);
          if (!entry || !state) throw new Error(`the catalogue has no ${dataset} ${version}`);
          const key = `${dataset} ${version} ${state.state} ${state.manifest_sha256}`;
          const known = pinned.get(key);
          if (known) return known;
          const open = () =>
            openings.add(() => openRelease(both, { releases, catalogue, entry, dataset }, version));
          const release = opened.get(key, open);
          pinned.set(key, release);
          return release;
        },
      };
    },
    select: (statement, signal) => reader.select(statement, signal),
    export: (statement, target, format, signal) => exporter.copy(statement, target, format, signal),
    summarise: (statement, selected, signal) => summarise(exporter, statement, selected, signal),
    stream: (statement, size, work, signal) => exporter.stream(statement, size, work, signal),
    spool: (statement, place, work) =>
      withSpool(statement, { ...place, engine: exporter, timeLimitMs: exportTimeLimitMs }, work),
    values(release, column, lists) {
      const { data } = release;
      if (data === null) throw new Error(`${release.dataset} has no rows`);
      const hierarchy = release.manifest.table?.hierarchy;
      return once(values, `${release.digest} ${column}`, () =>
        hierarchy?.code === column
          ? readHierarchy(reader, data, hierarchy)
          : readValues(reader, data, column, lists),
      );
    },
    close() {
      reader.close();
      exporter.close();
    },
  };
}
