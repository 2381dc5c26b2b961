import { isFigure } from '../../../schemas/dataset/measure.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { MeasureList } from '../../../schemas/answers/measure.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { besideOf, readWider } from '../../reading/areas/read-wider.ts';
import { type Series, findMeasure, readSeries } from '../../reading/measures/read-series.ts';
import { readHeadlines } from '../../reading/measures/shown.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { cut, type Fault, plainFault, repeatedFault } from '../choose/fault.ts';
import { pickAreas } from '../choose/pick-areas.ts';
import { readArea } from '../choose/read-area.ts';
import { isCode } from '../choose/written.ts';
import { type Asked, LEAST_AREAS } from './choice.ts';
import { readNamed } from '../../reading/areas/read-named.ts';

/** Areas as chosen, those that stand beside them, and what could not be taken as it was written. */
export interface ChosenAreas {
  readonly areas: readonly AreaRecord[];
  /** Regions and countries of the areas, each once, none that was chosen itself. */
  readonly beside: readonly AreaRecord[];
  readonly faults: readonly Fault[];
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

/** Codes in the place of names; a name that no area has is a fault with the nearest names. */
async function readNames(client: ApiClient, words: readonly string[]) {
  if (words.every(isCode)) return { codes: words, faults: [] };
  const known = await readNamed(client);
  // A code of another kind of area is looked up later: here it need only be kept.
  const codes = words
    .filter((word) => isCode(word) && !known.some(({ code }) => code === word))
    .map((code) => ({ code, name: code }));
  const { areas, faults } = pickAreas(words.join('; '), [...codes, ...known], 'No area is called');
  return { codes: areas.map(({ code }) => code), faults };
}

/** Reads the areas of an address. A code that nobody knows is a fault, told and left out. */
export async function readAreas(client: ApiClient, asked: Asked): Promise<ChosenAreas> {
  const named = await readNames(client, asked.codes);
  const found = await Promise.all(named.codes.map((code) => readArea(client, code)));
  const areas = found.filter((each) => 'code' in each);
  const wider = await Promise.all(areas.map((area) => readWider(client, area)));
  const beside = new Map(wider.flatMap(besideOf).map((area) => [area.code, area]));
  for (const { code } of areas) beside.delete(code);
  const order = [...beside.values()].sort((a, b) => rank(a) - rank(b));
  const faults = [...named.faults, ...found.filter((each) => 'words' in each)];
  const nameOf = (word: string) => areas.find(({ code }) => code === word)?.name ?? word;
  faults.push(...asked.repeated.map((word) => repeatedFault(nameOf(word))));
  if (asked.tooMany.length > 0) {
    faults.push(
      plainFault(
        `No more than ${asked.codes.length} areas are set side by side. Left out: ${asked.tooMany.map((code) => code.slice(0, 20)).join(', ')}.`,
      ),
    );
  }
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
