import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { name, openDatabase, text } from '../../../pipelines/duckdb.ts';
import type { Database } from '../../../pipelines/duckdb.ts';
import { ChecksFailed } from '../../../pipelines/kinds/checks/demand-passed.ts';
import type { DatasetKind, Taken } from '../../../pipelines/kinds/kind.ts';
import { openKind } from '../../../pipelines/kinds/kinds.ts';
import type { Vintage } from '../../../pipelines/publishers/adapter.ts';
import { check } from '../../../pipelines/stages/check.ts';
import { parse } from '../../../pipelines/stages/parse.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import type { Previous } from '../../../pipelines/store/versions/previous.ts';
import type { CheckResult } from '../../../schemas/release/manifest.ts';
import { PUBLISHERS } from '../../support/publishers.ts';
import type { HeldFigures, HeldVintage } from '../held/held-figures.ts';
import { loadHonest } from './load-honest.ts';
import { keepRelease } from './keep-release.ts';
import type { Occasion } from './occasions.ts';

/** The day of every run: after all that is held was published. */
const TODAY = '2026-11-30';
const LIMITS = { memoryMb: 1024, threads: 1 };

/** Rows of a state of a source up to a period; all of them when `to` is null. */
export interface Cut {
  readonly vintage: HeldVintage;
  readonly to: string | null;
}

/** One dataset of figures, to be checked over and over in one process. */
export interface Trial {
  readonly held: HeldFigures;
  /** Tables of the newest state are in its database `honest`; the last rows checked in `work`. */
  readonly database: Database;
  /** Periods of the newest state, oldest first. */
  readonly periods: readonly string[];
  /** So many rows that few lies can be told of them in the time there is. */
  readonly isLarge: boolean;
  /**
   * Checks the rows of `now`, changed by statements over `parsed`, against the honest release of
   * the rows of `before`. Answers every result; of rows that were refused, maybe only the failures.
   */
  checkRows(now: Cut, before: Cut | null, lie?: readonly string[]): Promise<readonly CheckResult[]>;
  /** The same for the newest state on an occasion. */
  checkOn(occasion: Occasion, lie?: readonly string[]): Promise<readonly CheckResult[]>;
  close(): Promise<void>;
}

/**
 * Opens a dataset for lies. Fetch and parse were done when it was held, and what only the adapter
 * can check of the bytes themselves is left out: a lie is told of rows as parsed.
 */
export async function openTrial(held: HeldFigures): Promise<Trial> {
  const newest = held.vintages.at(-1);
  if (newest === undefined) throw new Error(`nothing is held of ${held.dataset.declaration.id}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-trial-'));
  const database = await openDatabase(':memory:', { ...LIMITS, spill: folder });
  const { periods, thin, isLarge } = await loadHonest(database, held, newest);
  const lateIn = ({ vintage, to }: Cut): readonly string[] => [
    ...(to === null ? [] : periods.slice(periods.indexOf(to) + 1)),
    ...(vintage === newest ? thin : []),
  ];
  const openKindOf = (cut: Cut, lie: readonly string[]): DatasetKind => ({
    ...openKind(held.dataset, PUBLISHERS),
    checkReceived: () => Promise.resolve([]),
    async parse() {
      for (const [table, file] of cut.vintage.tables) {
        const from =
          cut.vintage === newest ? `honest.${name(table)}` : `read_parquet(${text(file)})`;
        await database.run(`CREATE TABLE ${name(table)} AS FROM ${from}`);
      }
      const late = lateIn(cut).map(text);
      if (late.length > 0) {
        await database.run(`DELETE FROM parsed WHERE period IN (${late.join(', ')})`);
      }
      for (const statement of lie) await database.run(statement);
    },
  });
  const describe = (cut: Cut): Vintage => {
    const { labels, sourceReleased, clock } = cut.vintage;
    const late = lateIn(cut);
    const offered = labels?.periods?.filter((period) => !late.includes(period)) ?? null;
    return {
      ...{ snapshots: [], checks: [], releases: [], sourceReleased, clock },
      labels: labels && { ...labels, periods: offered },
    };
  };
  const codes = await openKind(held.dataset, PUBLISHERS).readCodes();
  const about = {
    ...{ codes, invented: held.figures === 'sample', today: TODAY },
    findRows: (id: string) => held.findRows(id),
  };
  const kept = new Map<string, Promise<Previous>>();
  const keep = (cut: Cut): Promise<Previous> => {
    const key = `${held.vintages.indexOf(cut.vintage)}-${cut.to?.replaceAll('/', '_') ?? 'whole'}`;
    const known = kept.get(key);
    if (known) return known;
    const kind = openKindOf(cut, []);
    const taken: Taken = { ...about, vintage: describe(cut), previous: null };
    const making = keepRelease(homeAt(path.join(folder, key)), held, database, kind, taken);
    kept.set(key, making);
    return making;
  };
  const checkRows: Trial['checkRows'] = async (now, before, lie = []) => {
    const previous = before && (await keep(before));
    const kind = openKindOf(now, lie);
    const taken: Taken = { ...about, vintage: describe(now), previous };
    await parse(database, kind, taken);
    try {
      return await check(database, kind, taken);
    } catch (error) {
      if (error instanceof ChecksFailed) return error.failed;
      throw error;
    }
  };
  const whole: Cut = { vintage: newest, to: null };
  const BEFORE: Readonly<Record<Occasion, Cut | null>> = {
    'first release': null,
    'new period': { vintage: newest, to: periods.at(-2) ?? null },
    revision: whole,
  };
  return {
    held,
    database,
    periods,
    isLarge,
    checkRows,
    checkOn: (occasion, lie) => checkRows(whole, BEFORE[occasion], lie),
    async close() {
      database.close();
      await rm(folder, { recursive: true });
    },
  };
}
