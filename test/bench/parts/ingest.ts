import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../../../pipelines/duckdb.ts';
import { inChild } from '../children/child.ts';
import type { Done } from '../children/child.ts';
import { makeCube } from '../make-cube.ts';
import { median } from '../report.ts';
import type { Ratio } from '../report.ts';

const MEMORY_MB = 1024;
/** Peak memory allowed beyond what DuckDB is given: Node, its heap, and the engine's own buffers. */
const HEADROOM_MB = 700;

interface Rounds {
  readonly copied: readonly Done[];
  readonly stored: readonly Done[];
}

/** Both ways over one file, in turns, so that a noisy minute falls on both. */
async function takeTurns(csv: string, rows: number, times: number): Promise<Rounds> {
  const copied: Done[] = [];
  const stored: Done[] = [];
  for (let i = 0; i < times; i++) {
    copied.push(await inChild('copy-child.ts', [csv, String(MEMORY_MB)]));
    stored.push(await inChild('ingest-child.ts', [csv, String(rows), String(MEMORY_MB)]));
  }
  return { copied, stored };
}

const seconds = (rounds: readonly Done[]): number => median(rounds.map((done) => done.seconds));

/**
 * (a) Snapshot to release for a full-width Nomis CSV of 2 million rows against DuckDB's own copy of
 * the same file (medians of three turns), and the memory it takes at that size and at twice it.
 */
export async function benchIngest(folder: string, rows: number): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  for (const [size, times] of [
    [rows, 3],
    [rows * 2, 1],
  ] as const) {
    const csv = path.join(folder, `cube-${size}.csv`);
    const limits = { memoryMb: MEMORY_MB, threads: 2, spill: folder };
    const database = await openDatabase(':memory:', limits);
    const total = await makeCube(database, size, csv);
    database.close();
    const { copied, stored } = await takeTurns(csv, total, times);
    const peak = Math.max(...stored.map(({ peakMb }) => peakMb));
    ratios.push(
      {
        what: `snapshot to release, ${total} rows`,
        ratio: seconds(stored) / seconds(copied),
        most: 3,
        detail: `${seconds(stored).toFixed(1)} s against ${seconds(copied).toFixed(1)} s of DuckDB's COPY, medians of ${times}`,
      },
      {
        what: `peak memory, ${total} rows`,
        ratio: peak / (MEMORY_MB + HEADROOM_MB),
        most: 1,
        detail: `${peak.toFixed(0)} MB against ${MEMORY_MB} + ${HEADROOM_MB} MB`,
      },
    );
    await rm(csv);
  }
  return ratios;
}
