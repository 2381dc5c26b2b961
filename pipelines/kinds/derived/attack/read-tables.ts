import type { DerivedDeclaration, Hidden } from '../../../../schemas/dataset/kinds/derived.ts';
import { keyOf, observationColumns } from '../../../../schemas/release/columns.ts';
import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { findComparable } from '../../../store/versions/previous.ts';
import type { Taken } from '../../kind.ts';
import { readCells } from './read-cells.ts';
import type { CellQuery, PublishedCell } from './read-cells.ts';

/** Figures made here, which may hide small counts. */
export type DerivedFigures = Extract<DerivedDeclaration, { makes: 'observations' }>;

/** The columns that tell the cells of one measure and period apart. */
export const cellColumns = (declaration: DerivedFigures): string[] =>
  keyOf(observationColumns(declaration)).filter(
    (column) => column !== 'period' && column !== 'measure',
  );

/** All that is published of the cells of one measure and period. */
interface Tables {
  /** As the publishers print them. */
  readonly published: readonly PublishedCell[];
  /** As they are to be released here, and were before this. */
  readonly here: readonly PublishedCell[];
}

const rowsOf = (file: string): string => `read_parquet(${text(file)})`;

/** Reads the cells of a measure that hides some, in one period. */
export async function readTables(
  database: Database,
  declaration: DerivedFigures,
  { vintage, previous }: Taken,
  { measure, period, hidden }: { measure: string; period: string; hidden: Hidden },
): Promise<Tables> {
  const declared = declaration.measures.find(({ id }) => id === measure);
  const read = (query: Pick<CellQuery, 'from'> & Partial<CellQuery>): Promise<PublishedCell[]> =>
    readCells(database, {
      ...{ measure, period, columns: cellColumns(declaration) },
      ...{ rounding: (declared?.rounding?.to ?? 0) / 2, ...query },
    });
  const published: PublishedCell[] = [];
  for (const { dataset, ...as } of hidden.published_as) {
    const release = vintage.releases?.find((each) => each.dataset === dataset);
    if (release) {
      published.push(...(await read({ ...as, from: rowsOf(`${release.folder}/data.parquet`) })));
    }
  }
  const here = await read({ from: 'figures' });
  const earlier = findComparable(previous, keyOf(observationColumns(declaration)));
  if (earlier !== null) here.push(...(await read({ from: rowsOf(earlier) })));
  return { published, here };
}
