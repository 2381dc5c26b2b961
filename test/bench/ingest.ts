import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../../pipelines/duckdb.ts';
import { inChild } from './child.ts';
import { makeCube } from './make-cube.ts';
import type { Ratio } from './report.ts';

const MEMORY_MB = 1024;
/** Peak memory allowed beyond what DuckDB is given: Node, its heap, and the engine's own buffers. */
const HEADROOM_MB = 700;

/**
 * (a) Snapshot to release for a full-width Nomis CSV of 2 million rows against DuckDB's own copy of
 * the same file, and the memory it takes at that size and at twice it.
 */
export async function benchIngest(folder: string, rows: number): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  for (const size of [rows, rows * 2]) {
    const csv = path.join(folder, `cube-${size}.csv`);
    const database = await openDatabase(':memory:', {
      memoryMb: MEMORY_MB,
      threads: 2,
      spill: folder,
    });
    const total = await makeCube(database, size, csv);
    database.close();
    const copied = await inChild('copy-child.ts', [csv, String(MEMORY_MB)]);
    const stored = await inChild('ingest-child.ts', [csv, String(total), String(MEMORY_MB)]);
    ratios.push(
      {
        what: `snapshot to release, ${total} rows`,
        ratio: stored.seconds / copied.seconds,
        most: 3,
        detail: `${stored.seconds.toFixed(1)} s against ${copied.seconds.toFixed(1)} s of DuckDB's COPY`,
      },
      {
        what: `peak memory, ${total} rows`,
        ratio: stored.peakMb / (MEMORY_MB + HEADROOM_MB),
        most: 1,
        detail: `${stored.peakMb.toFixed(0)} MB against ${MEMORY_MB} + ${HEADROOM_MB} MB`,
      },
    );
    await rm(csv);
  }
  return ratios;
}
