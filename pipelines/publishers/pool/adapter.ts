import { Readable } from 'node:stream';
import { runSqlOfFolder } from '../../fetch/folder-files.ts';
import { NothingYet } from '../adapter.ts';
import type { SourceAdapter } from '../adapter.ts';
import { checkHidden } from './hiding/check-hidden.ts';
import { hideCells } from './hiding/hide-cells.ts';
import { openBefore } from './hiding/open-before.ts';
import { openTables } from './open-tables.ts';
import { PoolSource } from './source.ts';

/** The pool has no feed that says anything of itself. */
const NO_LABELS = {
  ...{ name: null, url: null, updated: null, nextUpdate: null, classification: null },
  ...{ units: [], periods: null, notes: [] },
};

/**
 * Datasets made of the pooled adverts. What is kept as a snapshot is which pool it was and the rights
 * of its channels, and no advert: what is erased from the pool stays nowhere else.
 */
export const poolAdapter: SourceAdapter = {
  async fetch({ declaration }, { pool: open, snapshots }) {
    const pool = await open();
    const { needs_sweeps } = PoolSource.parse(declaration.source);
    if (pool === null) throw new NothingYet('there is no pool of adverts in this run');
    if (needs_sweeps && pool.tables === null) throw new NothingYet('nothing was swept');
    const { number, digest, channels } = pool;
    const snapshot = await snapshots.keep({
      url: `pool/${number}`,
      body: Readable.from([JSON.stringify({ number, digest, channels })]),
      mediaType: 'application/json',
      rows: null,
    });
    const came = { labels: NO_LABELS, sourceReleased: null, clock: 'store', checks: [] } as const;
    return [{ ...came, snapshots: [snapshot], releases: [], pool }];
  },
  async parse({ declaration, folder }, { pool }, database, figuresBefore = null) {
    if (!pool) throw new Error(`${declaration.id} was given no pool to read`);
    const { sql, hides } = PoolSource.parse(declaration.source);
    const close = await openTables(database, pool);
    try {
      await runSqlOfFolder(database, { folder }, sql);
      if (!hides) return;
      await openBefore(database, figuresBefore);
      await hideCells(database, hides.least_width);
      await runSqlOfFolder(database, { folder }, hides.figures);
    } finally {
      await close();
    }
  },
  async checks({ declaration }, _vintage, database) {
    const { hides } = PoolSource.parse(declaration.source);
    return hides ? checkHidden(database, hides.least_width) : [];
  },
};
