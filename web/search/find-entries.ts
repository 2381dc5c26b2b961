import type { z } from 'zod';
import { AREA_TYPES } from '../../schemas/area.ts';
import { Manifest } from '../../schemas/manifest.ts';
import { AreaList, type AreaItem } from '../answers/area.ts';
import type { DatasetRecord } from '../answers/dataset.ts';
import { MeasureList } from '../answers/measure.ts';
import { RecordAnswer, textOf } from '../answers/rows.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { readCatalogue } from '../pages/context.ts';

export const ENTRY_KINDS = {
  area: 'Areas',
  dataset: 'Datasets',
  measure: 'Measures',
  code: 'Industries and occupations',
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;

/** One thing that can be found: its name, where it leads, and one line about it. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly code: string;
  readonly about: string;
  readonly href: string;
  /** Further words it is found by. */
  readonly words: string;
  /** How likely it is what was meant, next to another of the same words; 1 is usual. */
  readonly weight: number;
}

const PAGE = '10000';

async function readAreas(client: ApiClient): Promise<AreaItem[]> {
  const areas: AreaItem[] = [];
  let path: string | null = apiPath('/v1/areas', { limit: PAGE });
  while (path !== null) {
    const answer: z.infer<typeof AreaList> = await client.read(path, AreaList);
    areas.push(...answer.data);
    path = answer.next;
  }
  return areas;
}

function areaEntry({ code, name, name_cy, type, in_force }: AreaItem): Entry {
  const kind = AREA_TYPES[type].name;
  const ended = in_force.to === null ? '' : `, until ${in_force.to.slice(0, 4)}`;
  return {
    id: `area ${code}`,
    kind: 'area',
    name,
    code,
    about: `${kind}, ${code}${ended}`,
    href: `/areas/${code}`,
    words: `${name_cy ?? ''} ${kind}`,
    weight: (in_force.to === null ? 1 : 0.4) * (type === 'lad' ? 1.3 : 1),
  };
}

function datasetEntry(dataset: DatasetRecord): Entry {
  const { id, title, summary, question, labels, hosting } = dataset;
  return {
    id: `dataset ${id}`,
    kind: 'dataset',
    name: title,
    code: id,
    about: `${labels.source.publisher}${hosting === 'linked' ? ', described and linked' : ''}. ${summary}`,
    href: `/datasets/${id}`,
    words: `${summary} ${question} ${labels.source.name} ${Object.values(labels.source.ids).join(' ')}`,
    weight: hosting === 'hosted' ? 1.2 : 0.9,
  };
}

async function measureEntries(
  client: ApiClient,
  titles: ReadonlyMap<string, string>,
): Promise<Entry[]> {
  const { data } = await client.read(apiPath('/v1/measures', { limit: PAGE }), MeasureList);
  return data
    .filter(({ role }) => role === 'figure')
    .map(({ id, name, population, datasets }) => ({
      id: `measure ${id}`,
      kind: 'measure',
      name,
      code: id,
      about: `In ${datasets.map((dataset) => titles.get(dataset) ?? dataset).join(', ')}. ${population}`,
      href: `/wizard?dataset=${datasets[0] ?? ''}&measure=${id}`,
      words: population,
      weight: 1,
    }));
}

/** The codes of a classification: a dataset of records that lie in a hierarchy. */
async function codeEntries(client: ApiClient, dataset: DatasetRecord): Promise<Entry[]> {
  if (dataset.version === null) return [];
  const base = `/v1/datasets/${dataset.id}`;
  const { table } = await client.read(`${base}/versions/${dataset.version}/manifest`, Manifest);
  const hierarchy = table?.hierarchy;
  if (!hierarchy) return [];
  const { data } = await client.read(
    apiPath(`${base}/data`, { limit: PAGE, version: dataset.version }),
    RecordAnswer,
  );
  return data.map((row) => {
    const [code, name, parent] = [hierarchy.code, hierarchy.name, hierarchy.parent].map((column) =>
      textOf(row, column),
    );
    const inside = parent === '' ? '' : `, part of ${parent ?? ''}`;
    return {
      id: `code ${dataset.id} ${code ?? ''}`,
      kind: 'code',
      name: name ?? '',
      code: code ?? '',
      about: `${dataset.title}, code ${code ?? ''}${inside}`,
      href: `/datasets/${dataset.id}`,
      words: dataset.title,
      weight: 0.9,
    };
  });
}

/** Everything that can be found, read from the API. Throws what the API client throws. */
export async function findEntries(client: ApiClient): Promise<Entry[]> {
  const catalogue = await readCatalogue(client);
  const titles = new Map(catalogue.map(({ id, title }) => [id, title]));
  const classifications = catalogue.filter(({ kind }) => kind === 'records');
  const [areas, measures, ...codes] = await Promise.all([
    readAreas(client),
    measureEntries(client, titles),
    ...classifications.map((dataset) => codeEntries(client, dataset)),
  ]);
  return [...areas.map(areaEntry), ...catalogue.map(datasetEntry), ...measures, ...codes.flat()];
}
