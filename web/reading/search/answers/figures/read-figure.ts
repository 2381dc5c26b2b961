import type { DatasetSummary } from '../../../../../schemas/answers/dataset.ts';
import type { MeasureRecord } from '../../../../../schemas/answers/measure.ts';
import type { CitedFigure } from '../../../../../schemas/answers/profile.ts';
import { Comparison } from '../../../../../schemas/answers/rows/compare.ts';
import { type ApiClient, apiPath } from '../../../api-client.ts';
import { readCatalogue } from '../../../catalogue.ts';
import { readHeld } from '../../../read-held.ts';

/** A figure that answers a question: the newest of its series, and the series. */
export interface AnsweredFigure {
  readonly measure: MeasureRecord;
  readonly dataset: DatasetSummary | undefined;
  /** The measure and what it is limited to. */
  readonly name: string;
  readonly place: Pick<Comparison['areas'][number], 'code' | 'name' | 'type'>;
  readonly row: CitedFigure;
  /** All periods of the place, the oldest first. */
  readonly rows: readonly CitedFigure[];
  readonly cautions: Comparison['areas'][number]['cautions'];
  readonly codes: Readonly<Record<string, string>>;
}

/** Which figure of a measure is asked for. */
interface AskedFigure {
  readonly codes?: Readonly<Record<string, string>>;
  readonly year?: string | undefined;
}

/**
 * The newest figure of a measure for an area, or that of a year; undefined where none is held. Throws
 * what the API client throws.
 */
export async function readFigure(
  client: ApiClient,
  measure: MeasureRecord,
  area: string,
  { codes = {}, year }: AskedFigure = {},
): Promise<AnsweredFigure | undefined> {
  const written = Object.entries(codes).map(([id, code]) => `${id}:${code}`);
  const path = apiPath('/v1/compare', { area, measure: measure.id, codes: written.join(',') });
  const answer = await readHeld(client.read(path, Comparison));
  const rows = (answer?.data ?? []).toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const ofYear = rows.filter(({ period_end }) => year === undefined || period_end.startsWith(year));
  const row = ofYear.findLast(({ status }) => status !== 'not_computed') ?? ofYear.at(-1);
  const [place] = answer?.areas ?? [];
  if (!answer || !row || !place) return undefined;
  const dataset = (await readCatalogue(client)).find(({ id }) => id === answer.dataset);
  const { name } = answer;
  return { measure, dataset, name, place, row, rows, cautions: place.cautions, codes };
}
