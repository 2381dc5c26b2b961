import { CodeListAnswer } from '../../../schemas/answers/code-list.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { MeasureList, type MeasureRecord } from '../../../schemas/answers/measure.ts';
import type { Headline } from '../../../schemas/dataset/headline.ts';
import { findHeadline } from '../../../schemas/dataset/headlines-before.ts';
import { whyNotRanked } from '../../../schemas/figures/ranking/why-not-ranked.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readCatalogue } from '../../reading/catalogue.ts';

/** A measure that a map of all local authorities may show. */
export interface MapMeasure {
  readonly measure: MeasureRecord;
  readonly headline: Headline;
  readonly dataset: DatasetSummary;
}

/** Fewer areas than this are no map of the country. */
const LEAST_AREAS = 100;

/**
 * The headlines of a store that may be coloured on a map of local authorities, in the order of the page
 * of an area: rates, shares and medians. Counts are left out, since their map shows where many people
 * live, and so are those that are put in no order: their colours would be one. Throws what the API client throws.
 */
export async function readMapMeasures(client: ApiClient): Promise<readonly MapMeasure[]> {
  const [{ data: dictionary }, catalogue] = await Promise.all([
    client.read('/v1/measures', MeasureList),
    readCatalogue(client),
  ]);
  return dictionary
    .flatMap((measure): MapMeasure[] => {
      const headline = findHeadline(measure);
      const dataset = catalogue.find(({ id }) => measure.datasets.includes(id));
      const areas = dataset?.labels.spatial_availability.areas ?? [];
      const districts = areas.find(({ area_type }) => area_type === 'lad')?.codes ?? 0;
      if (!headline || !dataset?.version || districts < LEAST_AREAS) return [];
      const isColoured = measure.nature !== 'count' && whyNotRanked(measure, []) === undefined;
      return isColoured ? [{ measure, headline, dataset }] : [];
    })
    .toSorted((a, b) => a.headline.order - b.headline.order);
}

/** The last day of the newest period of each dataset, as an ISO date: a year may stand for its April. */
async function readEnds(client: ApiClient, measures: readonly MapMeasure[]) {
  const datasets = [...new Set(measures.map(({ dataset }) => dataset.id))];
  const ends = datasets.map(async (id): Promise<[string, string]> => {
    const path = apiPath(`/v1/datasets/${id}/codes/period`, { limit: '10000' });
    const { data } = await client.read(path, CodeListAnswer);
    return [
      id,
      data
        .map(({ period_end: end }) => end ?? '')
        .toSorted()
        .at(-1) ?? '',
    ];
  });
  return new Map(await Promise.all(ends));
}

/** Of measures that stand in a tile the one of the newest period, by the ends of their datasets. Pure. */
export function chooseNewest(
  measures: readonly MapMeasure[],
  ends: ReadonlyMap<string, string>,
): MapMeasure | undefined {
  const endOf = ({ dataset }: MapMeasure): string => ends.get(dataset.id) ?? '';
  const tiles = measures.filter(({ headline }) => headline.tile !== undefined);
  const [newest] = tiles.toSorted((a, b) => endOf(b).localeCompare(endOf(a)));
  return newest ?? measures[0];
}

/** The measure that a map shows where none is asked for. Throws what the API client throws. */
export const chooseMapMeasure = async (
  client: ApiClient,
  measures: readonly MapMeasure[],
): Promise<MapMeasure | undefined> => chooseNewest(measures, await readEnds(client, measures));
