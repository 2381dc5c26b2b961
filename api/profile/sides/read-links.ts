import { CrosswalkLink } from '../../../schemas/answers/sides/crosswalk.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import { name } from '../../warehouse/sql.ts';
import type { Store, Warehouse } from '../../warehouse/warehouse.ts';
import { dataHref } from './cite-figure.ts';

/** The dataset that holds the links; its columns are those of {@link CrosswalkLink}. */
export const CROSSWALK_DATASET = 'crosswalk';

const Stored = CrosswalkLink.omit({ cite: true });
const COLUMNS = Object.keys(Stored.shape);
/** A column that releases before its day do not have. */
const GROUPS = 'groups';

/** The release of the links; undefined where the store has none. */
export async function findCrosswalk(store: Store): Promise<Release | undefined> {
  const entry = store.catalogue.datasets[CROSSWALK_DATASET];
  return entry && store.release(CROSSWALK_DATASET, entry.current);
}

const kept = new WeakMap<Release, Promise<CrosswalkLink[]>>();

/** All links between subjects and groups of occupations: some hundreds, read once for each release. */
export function readLinks(
  warehouse: Pick<Warehouse, 'select'>,
  release: Release,
  baseUrl: string,
): Promise<readonly CrosswalkLink[]> {
  const known = kept.get(release);
  if (known) return known;
  const made = selectLinks(warehouse, release, baseUrl);
  kept.set(release, made);
  made.catch(() => kept.delete(release));
  return made;
}

async function selectLinks(
  warehouse: Pick<Warehouse, 'select'>,
  release: Release,
  baseUrl: string,
): Promise<CrosswalkLink[]> {
  const isHeld = release.manifest.table?.columns.some(({ name: column }) => column === GROUPS);
  const columns = COLUMNS.map((column) => {
    if (column === 'reviewed') return 'reviewed::VARCHAR AS reviewed';
    return column === GROUPS && isHeld !== true ? `NULL AS ${name(GROUPS)}` : name(column);
  });
  const sql = `SELECT ${columns.join(', ')} FROM ${name(release.data ?? '')} ORDER BY subject, occupation`;
  const result = await warehouse.select({ sql, values: [] });
  return rowsOf(result.columns, result.rows).map((cells) => {
    const row = Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at]]));
    const link = Stored.parse(row);
    const { subject, occupation } = link;
    return { ...link, cite: dataHref(release, { subject, occupation }, baseUrl) };
  });
}
