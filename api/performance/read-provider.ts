import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { selectFigures } from '../profile/select-figures.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { name, newBinder } from '../warehouse/sql.ts';
import { PROVIDER } from './group-codes.ts';

/** All figures of a provider in a release, the newest first: one statement. */
export async function readProvider(
  { warehouse, tables }: Service,
  release: Release,
  provider: string,
): Promise<FigureRow[]> {
  const table = await tables(release, undefined, new Map());
  const binder = newBinder();
  return selectFigures(
    warehouse,
    table,
    binder,
    (selected) => `SELECT ${selected} FROM ${table.relation}
    WHERE ${PROVIDER} = ${binder.bind(provider)}
    ORDER BY period_end DESC, ${table.order.map(name).join(', ')}`,
  );
}
