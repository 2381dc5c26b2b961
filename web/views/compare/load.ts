import { isFigure } from '../../../schemas/dataset/measure.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { MeasureList } from '../../../schemas/answers/measure.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { besideOf, readWider } from '../../reading/areas/read-wider.ts';
import { type Series, findMeasure, readSeries } from '../../reading/measures/read-series.ts';
import { readHeadlines } from '../../reading/measures/shown.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { cut, plainFault } from '../choose/fault.ts';
import { type PickedRecords, readPicked } from '../choose/read-picked.ts';
import { type Asked, LEAST_AREAS } from './choice.ts';

/** Areas as chosen, those that stand beside them, and what could not be taken as it was written. */
export interface ChosenAreas extends PickedRecords {
  /** Regions and countries of the areas, each once, none that was chosen itself. */
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
  /** The measure asked for; undefined where it is not held, or too few areas are chosen. */
  readonly series: Series | undefined;
}

/** Reads the areas of an address. A code that nobody knows is a fault, told and left out. */
export async function readAreas(client: ApiClient, asked: Asked): Promise<ChosenAreas> {
  const { areas, faults } = await readPicked(client, asked);
  const wider = await Promise.all(areas.map((area) => readWider(client, area)));
  const beside = new Map(wider.flatMap(besideOf).map((area) => [area.code, area]));
  for (const { code } of areas) beside.delete(code);
  const order = [...beside.values()].sort((a, b) => rank(a) - rank(b));
  return { areas, beside: order, faults };
}

/** Regions stand before countries. */
const rank = ({ type }: AreaRecord): number => (type === 'region' ? 0 : 1);

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
  const measure =
    areas.length < LEAST_AREAS
      ? undefined
      : await findMeasure(client, asked.measure, dictionary.data, pinned);
  const shown = readHeadlines(dictionary.data).find(({ measure: id }) => id === asked.measure) ?? {
    measure: asked.measure,
    what: item?.name ?? asked.measure,
  };
  const unknown =
    item || areas.length === 0
      ? []
      : [plainFault(`No measure held here is called ${cut(asked.measure)}. Choose one below.`)];
  return {
    areas,
    beside,
    faults: [...faults, ...unknown],
    asked,
    offered,
    series: measure && (await readSeries(client, measure, shown, [...areas, ...beside])),
  };
}
