import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readMade } from '../../reading/measures/read-made.ts';
import { type HeldMeasure, isElsewhere, readRows } from '../../reading/measures/read-series.ts';

/** What is asked of a release: codes of its dimensions, and the areas beside. */
interface Asked {
  readonly codes: Readonly<Record<string, string>>;
  readonly bases: readonly AreaRecord[];
}

/**
 * The counts of an area at these codes, with those of the bases: of the newest period of the release,
 * or where they are made of those of its districts, of the newest that has any.
 */
export async function readCounts(
  client: ApiClient,
  held: HeldMeasure,
  area: AreaRecord,
  { codes, bases }: Asked,
) {
  const { dataset, manifest, measure } = held;
  const data = `/v1/datasets/${dataset.id}/data`;
  const ask = async (areas: readonly string[], period: string) => {
    if (areas.length === 0) return { rows: [], query: '' };
    const fixed = { ...codes, period, version: manifest.version };
    const parameters = { measure: measure.id, area: areas.join(','), ...fixed };
    const rows = await readRows(client, apiPath(data, parameters));
    return { rows, query: apiPath('', parameters) };
  };
  const there = bases.map(({ code }) => code);
  if (!isElsewhere(area, dataset.id)) {
    return { data, ...(await ask([area.code, ...there], 'latest')), made: [] };
  }
  const lists = Object.fromEntries(
    Object.entries(codes).map(([id, list]) => [id, list.split(',')] as const),
  );
  const question = { codes: lists, period: 'latest_each' };
  const made = await readMade(client, held, [area.code], question);
  const [newest] = made.rows.toSorted((a, b) => (a.period_end < b.period_end ? 1 : -1));
  if (!newest || made.codes.length === 0) return { data, rows: [], query: '', made: [] };
  const { period } = newest;
  const beside = await ask([...made.codes, ...there], period);
  const rows = beside.rows.filter((row) => there.includes(row.area ?? ''));
  const own = made.rows.filter((row) => row.period === period);
  return { data, rows: [...own, ...rows], query: beside.query, made: made.told };
}
