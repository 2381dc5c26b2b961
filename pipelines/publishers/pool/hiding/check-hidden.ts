import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import type { Database } from '../../../duckdb.ts';
import { findPinned } from './find-pinned.ts';
import { listHiding, listSums, readCells, readSums } from './read-tables.ts';
import type { CountCell } from './read-tables.ts';

/** One that may be shown, and is hidden for the sake of others, may be worked out. */
const isSecret = ({ is_secret }: CountCell): boolean => is_secret;

/**
 * Attacks what `hideCells` left. A hidden count that is known to within less than `leastWidth` stops
 * the publish. The result says how many were attacked and how many were found, not which.
 */
export async function checkHidden(database: Database, leastWidth: number): Promise<CheckResult> {
  const sums = await readSums(database);
  let [examined, pinned] = [0, 0];
  for (const table of await listHiding(database)) {
    const cells = await readCells(database, table);
    examined += cells.filter(isSecret).length;
    pinned += findPinned(cells, listSums(cells, sums), leastWidth).filter(isSecret).length;
  }
  return {
    ...{ id: 'hidden_stays_hidden', level: 'error', result: pinned === 0 ? 'pass' : 'fail' },
    what: 'No hidden count can be worked back out of the sums of areas and occupations (bounds propagation)',
    ...{ measured: pinned, limit: 0, unit: 'cells', sample: [], examined },
  };
}
