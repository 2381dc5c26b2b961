import { z } from 'zod';
import type { KnownSignal } from '../../schemas/answers/intake/signals.ts';
import { yearOf } from '../../schemas/signals/signal.ts';
import { paths, queryString } from '../answer/hrefs.ts';
import { openRows } from '../catalogue/open-rows.ts';
import type { Service } from '../service.ts';
import { rowsOf } from '../warehouse/codes.ts';
import { name } from '../warehouse/sql.ts';

/** The dataset that signals count in, and the columns that a cell of it is named by. */
const DATASET = 'employer-signals';
const CELL = ['area', 'occupation', 'signal_kind', 'period'] as const;
const Row = z.tuple([z.string(), z.string(), z.string(), z.string()]);

const keyOf = (codes: readonly string[]): string => JSON.stringify(codes);

/** Every cell that has a row, by its codes. */
async function readCells({ warehouse }: Pick<Service, 'warehouse'>): Promise<ReadonlySet<string>> {
  const release = await openRows(await warehouse.pin(), DATASET);
  if (!release) return new Set();
  const sql = `SELECT DISTINCT ${CELL.map(name).join(', ')} FROM ${name(release.data)}`;
  const { columns, rows } = await warehouse.select({ sql, values: [] });
  return new Set(rowsOf(columns, rows).map((row) => keyOf(Row.parse(row))));
}

/**
 * Opens the way to the figures that a signal counts in: those of its area, occupation, kind and year,
 * or of its kind where nothing of the area is shown. Null of one that counts in none, or of which too
 * little is told.
 */
export async function openCells(
  service: Pick<Service, 'warehouse' | 'baseUrl'>,
): Promise<(known: KnownSignal) => string | null> {
  const cells = await readCells(service);
  const linkTo = (codes: readonly (readonly [string, string])[]): string =>
    `${service.baseUrl}${paths.data(DATASET)}${queryString(codes)}`;
  return (known) => {
    const { area, kind, soc, state } = known;
    if (kind === null || (state !== 'counted' && state !== 'shown')) return null;
    const cell = [area ?? '', soc?.slice(0, 2) ?? 'unknown', kind, yearOf(known)];
    return cells.has(keyOf(cell))
      ? linkTo(CELL.map((column, at) => [column, cell[at] ?? '']))
      : linkTo([['signal_kind', kind]]);
  };
}
