import { nearest } from '../../../schemas/words/nearest.ts';
import type { TableSchema } from '../../../schemas/release/manifest.ts';
import type { RowKind } from '../../../schemas/words/kinds.ts';
import { ProblemError, quotable } from '../../problem.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import type { CodeList } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import { readSchema } from './find-table.ts';

/** Where the code lists of a release come from. */
interface Lists {
  /** Columns that have a list. */
  readonly columns: readonly string[];
  /** The list of one of them; undefined for any other column. */
  read(column: string): Promise<CodeList | undefined>;
}

type OpenLists = (
  service: Pick<Service, 'warehouse' | 'tables'>,
  release: Release,
  schema: TableSchema,
  areas: AreaIndex | undefined,
) => Lists;

/** Figures have the lists that were published with them; of records the values are read. */
const LISTS: Readonly<Record<RowKind, OpenLists>> = {
  observations: ({ tables }, release, _, areas) => ({
    columns: [...release.codes.keys()],
    read: async (column) => (await tables(release, areas, new Map())).codes.get(column),
  }),
  records: ({ warehouse }, release, { columns }) => {
    const texts = new Map(
      columns.flatMap(({ name, type }) =>
        type === 'text' || type === 'texts' ? [[name, type === 'texts'] as const] : [],
      ),
    );
    return {
      columns: [...texts.keys()],
      async read(column) {
        const several = texts.get(column);
        return several === undefined ? undefined : warehouse.values(release, column, several);
      },
    };
  },
};

/** The list that a column of a release has. Throws a problem naming the columns that have one. */
export async function readCodeList(
  service: Pick<Service, 'warehouse' | 'tables'>,
  release: Release,
  column: string,
  areas: AreaIndex | undefined,
): Promise<CodeList> {
  const schema = readSchema(release);
  const lists = LISTS[schema.kind](service, release, schema, areas);
  const found = await lists.read(column);
  if (found) return found;
  const known = lists.columns;
  const detail = `${release.dataset} has no code list ${quotable(column)}. It has ${known.join(', ')}.`;
  throw new ProblemError('unknown-route', detail, {
    members: { nearest: nearest(column.slice(0, 50), known), allowed: known },
  });
}
