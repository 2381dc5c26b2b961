import { countTold } from '../../../../schemas/figures/disclosure/count-told.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import type { Database } from '../../../duckdb.ts';
import { findKnown } from './find-known.ts';
import { listHiding, listSums, readCells, readSums } from './read-tables.ts';

/**
 * Attacks what `hideCells` left. A hidden count that is known to within less than `leastWidth` stops
 * the publish; one that only this release and the one before tell together is counted, since the one
 * before is out. The results say how many were attacked and how many were found, not which.
 */
export async function checkHidden(
  database: Database,
  leastWidth: number,
): Promise<readonly CheckResult[]> {
  const sums = await readSums(database);
  let [examined, pinned, beside, told] = [0, 0, 0, 0];
  for (const table of await listHiding(database)) {
    const cells = await readCells(database, table);
    const secret = cells.filter(({ is_secret }) => is_secret).length;
    const known = findKnown(cells, listSums(cells, sums), leastWidth);
    examined += secret;
    pinned += known.leaks.length;
    if (known.hasEarlier) beside += secret;
    told += known.toldByBoth.length;
  }
  return [
    {
      ...{ id: 'hidden_stays_hidden', level: 'error', result: pinned === 0 ? 'pass' : 'fail' },
      what: 'No hidden count can be worked back out of the sums of areas and occupations (bounds propagation)',
      ...{ measured: pinned, limit: 0, unit: 'cells', sample: [], examined },
    },
    countTold(told, beside),
  ];
}
