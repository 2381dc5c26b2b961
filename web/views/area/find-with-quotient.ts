import { AreaRecord } from '../../../schemas/answers/area.ts';
import { MeasureList } from '../../../schemas/answers/measure.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { readCodes } from '../../reading/read-codes.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { readWider } from '../../reading/areas/read-wider.ts';
import { readIndustries } from './read-industries.ts';
import { findMeasure, type HeldMeasure } from '../../reading/measures/read-series.ts';
import { industriesOf, readHeadlines } from '../../reading/measures/shown.ts';

/** An area and what it is called. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** How many areas are looked at: each costs a few requests. */
const MOST_TRIED = 3;

/** Where a location quotient is shown here, as far as a few areas tell. */
export interface QuotientPlace {
  /** A local authority whose page shows it. */
  readonly area: NamedArea | undefined;
  /** What is held: no jobs by industry, none of a country to compare with, or both. */
  readonly held: 'nothing' | 'no_country' | 'both';
}

/** Whether the page of an area shows a location quotient for any industry. */
async function showsQuotient(client: ApiClient, held: HeldMeasure, code: string) {
  const area = await client.read(`/v1/areas/${code}`, AreaRecord);
  const wider = await readWider(client, area);
  const countries = wider.filter(({ type }) => type === 'country').toReversed();
  const found = await readIndustries(client, held, area, countries);
  return found?.industries.some(({ quotient }) => quotient.told) ?? false;
}

/**
 * A local authority whose page shows a location quotient, one that its dataset draws itself where
 * there is any. Throws what the API client throws.
 */
export async function findWithQuotient(client: ApiClient): Promise<QuotientPlace> {
  const [{ data: measures }, catalogue] = await Promise.all([
    client.read('/v1/measures', MeasureList),
    readCatalogue(client),
  ]);
  const id = industriesOf(readHeadlines(measures)).find(({ measure }) =>
    measures.some((each) => each.id === measure),
  )?.measure;
  const held = id === undefined ? undefined : await findMeasure(client, id, measures, catalogue);
  if (!held) return { area: undefined, held: 'nothing' };
  const areas = await readCodes(client, held.manifest, 'area');
  if (!areas.some(({ area_type: type }) => type === 'country')) {
    return { area: undefined, held: 'no_country' };
  }
  const declared = held.manifest.charts.flatMap((chart) => chart.areas);
  const authorities = areas
    .filter(({ area_type: type }) => type === 'lad')
    .toSorted((a, b) => Number(declared.includes(b.code)) - Number(declared.includes(a.code)));
  for (const area of authorities.slice(0, MOST_TRIED)) {
    if (await showsQuotient(client, held, area.code)) return { area, held: 'both' };
  }
  return { area: undefined, held: 'both' };
}
