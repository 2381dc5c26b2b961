import { isFigure } from '../../../schemas/dataset/measure.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { MeasureList, type MeasureRecord } from '../../../schemas/answers/measure.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { besideOf, readWider } from '../../reading/areas/read-wider.ts';
import { type Series, findMeasure, readSeries } from '../../reading/measures/read-series.ts';
import { type ShownMeasure, figuresOf, readHeadlines } from '../../reading/measures/shown.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { cut, plainFault } from '../choose/fault.ts';
import { type PickedRecords, readPicked } from '../choose/read-picked.ts';
import { type HeldPeriod, type Span, readSpan } from '../measure/read-span.ts';
import { type Asked, LEAST_AREAS } from './choice.ts';

/** Areas as chosen, those that stand beside them, and what could not be taken as it was written. */
export interface ChosenAreas extends PickedRecords {
  /** Regions and countries of the areas, each once; none where one of these is chosen itself. */
  readonly beside: readonly AreaRecord[];
}

/** A measure that can be compared, as the page offers it. */
export interface OfferedMeasure {
  readonly id: string;
  readonly name: string;
  readonly dataset: string;
}

/** Areas side by side. */
export interface Comparison extends ChosenAreas {
  readonly asked: Asked;
  readonly offered: readonly OfferedMeasure[];
  /** What the measure asked for is called; undefined where none is asked for, or no such is held. */
  readonly measureName: string | undefined;
  /**
   * The measure asked for, or where none is the headline that most of the areas have; undefined where
   * it is not held, or too few areas are chosen.
   */
  readonly series: Series | undefined;
  /** Its periods, and those of which lines are drawn. */
  readonly periods: readonly HeldPeriod[];
  readonly span: Span;
}

/** Reads the areas of an address. A code that nobody knows is a fault, told and left out. */
export async function readAreas(client: ApiClient, asked: Asked): Promise<ChosenAreas> {
  const { areas, faults } = await readPicked(client, asked);
  const wider = await Promise.all(areas.map((area) => readWider(client, area)));
  const chosen = new Set(areas.map(({ code }) => code));
  // Who has chosen a region or a country has chosen what to compare with.
  const isCompared = wider.flat().some(({ code }) => chosen.has(code));
  const besides = isCompared ? [] : wider.flatMap(besideOf);
  const beside = new Map(besides.map((area) => [area.code, area]));
  const order = [...beside.values()].sort((a, b) => rank(a) - rank(b));
  return { areas, beside: order, faults };
}

/** Regions stand before countries. */
const rank = ({ type }: AreaRecord): number => (type === 'region' ? 0 : 1);

/** Measures with counts behind the others: a count grows with the size of a place. Pure. */
export function countsLast(
  shown: readonly ShownMeasure[],
  dictionary: readonly Pick<MeasureRecord, 'id' | 'nature'>[],
): ShownMeasure[] {
  const counts = new Set(dictionary.filter(({ nature }) => nature === 'count').map(({ id }) => id));
  const isCount = ({ measure }: ShownMeasure): number => Number(counts.has(measure));
  return shown.toSorted((a, b) => isCount(a) - isCount(b));
}

/**
 * The first measure of which all areas have a number, otherwise that of which most have one; a count,
 * which grows with the size of a place, only where no other has as many.
 */
async function findShared(
  measures: readonly ShownMeasure[],
  areas: readonly AreaRecord[],
  read: (measure: ShownMeasure) => Promise<Series | undefined>,
): Promise<Series | undefined> {
  let [best, most]: [Series | undefined, number] = [undefined, 0];
  for (const measure of measures) {
    const series = await read(measure);
    const has = new Set(series?.rows.flatMap(({ area, value }) => (value === null ? [] : [area])));
    const count = areas.filter(({ code }) => has.has(code)).length;
    if (count > most) [best, most] = [series, count];
    if (most === areas.length) break;
  }
  return best;
}

/** The periods of a series, each once. */
const listPeriods = (series: Series | undefined): HeldPeriod[] => [
  ...new Map(
    (series?.rows ?? []).map(({ period: code, period_name: name }) => [code, { code, name }]),
  ).values(),
];

/** Reads a comparison over all periods. Throws what the API client throws. */
export async function readComparison(client: ApiClient, asked: Asked): Promise<Comparison> {
  const [chosen, catalogue, dictionary] = await Promise.all([
    readAreas(client, asked),
    readCatalogue(client),
    client.read('/v1/measures', MeasureList),
  ]);
  const held = new Set(
    chosen.areas.flatMap((area) => [...area.datasets, ...area.datasets_of_parts]),
  );
  const offered = dictionary.data.filter(isFigure).flatMap(({ id, name, datasets }) => {
    const dataset = catalogue.find((each) => datasets.includes(each.id) && held.has(each.id));
    return dataset ? [{ id, name, dataset: dataset.title }] : [];
  });
  const { areas, beside, faults } = chosen;
  const pinned = catalogue.map((dataset) =>
    asked.version === undefined ? dataset : { ...dataset, version: asked.version },
  );
  const item = dictionary.data.find(({ id }) => id === asked.measure);
  const all = [...areas, ...beside];
  const headlines = readHeadlines(dictionary.data);
  const readIt = async (shown: ShownMeasure): Promise<Series | undefined> => {
    const held = await findMeasure(client, shown.measure, dictionary.data, pinned);
    return held && readSeries(client, held, shown, all);
  };
  const readAskedFor = (id: string): Promise<Series | undefined> =>
    readIt(
      headlines.find(({ measure }) => measure === id) ?? { measure: id, what: item?.name ?? id },
    );
  const series =
    areas.length < LEAST_AREAS
      ? undefined
      : asked.measure === ''
        ? await findShared(countsLast(figuresOf(headlines), dictionary.data), areas, readIt)
        : await readAskedFor(asked.measure);
  const periods = listPeriods(series);
  const span = readSpan(periods, series && asked.from, undefined);
  const unknown =
    item || areas.length === 0 || asked.measure === ''
      ? []
      : [plainFault(`No measure held here is called ${cut(asked.measure)}. Choose one below.`)];
  return {
    areas,
    beside,
    faults: [...faults, ...unknown, ...span.faults],
    asked,
    offered,
    measureName: item?.name,
    ...{ series, periods, span },
  };
}
