import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { MeasureList, type MeasureRecord } from '../../../schemas/answers/measure.ts';
import type { Headline } from '../../../schemas/dataset/headline.ts';
import { findHeadline } from '../../../schemas/dataset/headlines-before.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import type { ApiClient } from '../../reading/api-client.ts';
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
 * live, and so are measures of providers and programmes, which are no league. Throws what the API client throws.
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
      const isColoured = measure.nature !== 'count' && measure.frame === null;
      return isColoured ? [{ measure, headline, dataset }] : [];
    })
    .toSorted((a, b) => a.headline.order - b.headline.order);
}

/** The last day of the newest period of a dataset, as an ISO date. */
const newestEnd = ({ dataset: { coverage } }: MapMeasure): string =>
  findPeriod(coverage?.periods?.last ?? '')?.end ?? '';

/**
 * The measure that a map shows where none is asked for: of those that stand in a tile the one of the
 * newest period, the first of several. Undefined where there is none. Pure.
 */
export function chooseMapMeasure(measures: readonly MapMeasure[]): MapMeasure | undefined {
  const tiles = measures.filter(({ headline }) => headline.tile !== undefined);
  const [newest] = tiles.toSorted((a, b) => newestEnd(b).localeCompare(newestEnd(a)));
  return newest ?? measures[0];
}
