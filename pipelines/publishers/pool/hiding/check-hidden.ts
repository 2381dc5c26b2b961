import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import type { Database } from '../../../duckdb.ts';
import { findKnown } from './find-known.ts';
import { listHiding, listSums, readCells, readSums } from './read-tables.ts';

/**
 * Attacks what `hideCells` left. A hidden count that is known to within less than `leastWidth` stops
 * the publish. The result says how many were attacked and how many were found, not which.
 */
export async function checkHidden(database: Database, leastWidth: number): Promise<CheckResult> {
  const sums = await readSums(database);
  let [examined, pinned] = [0, 0];
  for (const table of await listHiding(database)) {
    const cells = await readCells(database, table);
    examined += cells.filter(({ is_secret }) => is_secret).length;
    pinned += findKnown(cells, listSums(cells, sums), leastWidth).leaks.length;
  }
  return {
    ...{ id: 'hidden_stays_hidden', level: 'error', result: pinned === 0 ? 'pass' : 'fail' },
    what: 'No hidden count can be worked back out of the sums of areas and occupations (bounds propagation)',
    ...{ measured: pinned, limit: 0, unit: 'cells', sample: [], examined },
  };
}
