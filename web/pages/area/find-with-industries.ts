import { Manifest } from '../../../schemas/manifest.ts';
import { MeasureList } from '../../answers/measure.ts';
import { CodeList } from '../../answers/version.ts';
import { type ApiClient, apiPath } from '../../api-client.ts';
import { readCatalogue } from '../context.ts';
import { INDUSTRY_MEASURES } from './shown.ts';

const MOST = '10000';

/** An area whose page has a section on industries, and what it is called. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/**
 * One area for which jobs by industry are held: a local authority, one that its dataset draws itself
 * where there is any; undefined where none is held. Throws what the API client throws.
 */
export async function findWithIndustries(client: ApiClient): Promise<NamedArea | undefined> {
  const [{ data: measures }, catalogue] = await Promise.all([
    client.read('/v1/measures', MeasureList),
    readCatalogue(client),
  ]);
  const held = measures.find(({ id }) => INDUSTRY_MEASURES.includes(id));
  const dataset = catalogue.find(({ id }) => held?.datasets.includes(id));
  if (!dataset?.version) return undefined;
  const base = `/v1/datasets/${dataset.id}`;
  const [areas, manifest] = await Promise.all([
    client.read(apiPath(`${base}/codes/area`, { limit: MOST }), CodeList),
    client.read(`${base}/versions/${dataset.version}/manifest`, Manifest),
  ]);
  const authorities = areas.data.filter(({ area_type: type }) => type === 'lad');
  const declared = manifest.charts.flatMap((chart) => chart.areas);
  return authorities.find(({ code }) => declared.includes(code)) ?? authorities[0];
}
