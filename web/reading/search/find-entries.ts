import { Manifest } from '../../../schemas/release/manifest.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { isFigure } from '../../../schemas/dataset/measure.ts';
import { MeasureList } from '../../../schemas/answers/measure.ts';
import { CodeListAnswer } from '../../../schemas/answers/code-list.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import { findUses, type Use } from '../classifications/find-uses.ts';
import {
  type Classification,
  codeWords,
  pathOf,
  readClassification,
} from '../classifications/read-classification.ts';
import { readCatalogue } from '../catalogue.ts';
import { measureHref } from '../measures/measure-href.ts';
import { jobHref } from '../jobs/job-href.ts';
import { areaEntries } from './area-entries.ts';
import { subjectHref } from '../subjects/subject-href.ts';
import type { Entry, EntryKind } from './entry.ts';
import { pageEntries } from './page-entries.ts';
import { placeEntries } from './place-names.ts';
import { providerEntries } from './provider-entries.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';
import type { Hosting } from '../../../schemas/words/kinds.ts';

const MOST = '10000';

/** How datasets are found, by where their rows are: those with rows here before the others. */
const DATASETS: Readonly<Record<Hosting, { readonly mark: string; readonly weight: number }>> = {
  hosted: { mark: '', weight: 1.5 },
  linked: { mark: ', described and linked', weight: 0.9 },
};

function datasetEntry(dataset: DatasetSummary): Entry {
  const { id, title, summary, question, labels, hosting } = dataset;
  const { mark, weight } = DATASETS[hosting];
  return {
    id: `dataset ${id}`,
    kind: 'dataset',
    name: title,
    code: id,
    about: `${labels.source.publisher}${mark}. ${summary}`,
    href: `/datasets/${id}`,
    words: `${summary} ${question} ${labels.source.name} ${Object.values(labels.source.ids).join(' ')}`,
    weight,
  };
}

/** The first measure of a release is what its dataset is mostly about. */
async function headlineOf(client: ApiClient, dataset: DatasetSummary): Promise<string | undefined> {
  if (dataset.version === null || !hasFigures(dataset)) return undefined;
  const path = `/v1/datasets/${dataset.id}/versions/${dataset.version}/manifest`;
  const { measures } = await client.read(path, Manifest);
  return measures.find(isFigure)?.id;
}

async function measureEntries(
  client: ApiClient,
  catalogue: readonly DatasetSummary[],
): Promise<Entry[]> {
  const titles = new Map(catalogue.map(({ id, title }) => [id, title]));
  const { data } = await client.read(apiPath('/v1/measures', { limit: MOST }), MeasureList);
  const headlines = new Set(await Promise.all(catalogue.map((each) => headlineOf(client, each))));
  return data
    .filter(isFigure)
    .map(({ id, name, population, datasets: [drawn = '', ...others] }) => ({
      id: `measure ${id}`,
      kind: 'measure',
      name,
      code: id,
      about: `In ${[drawn, ...others].map((dataset) => titles.get(dataset) ?? dataset).join(', ')}. ${population}`,
      href: measureHref(id, { dataset: drawn }),
      draws: drawn,
      words: population,
      weight: headlines.has(id) ? 1.5 : 1,
    }));
}

/**
 * Classifications whose codes have a page that says more than the page of the code, by what their
 * labels say that they are: who looks for an occupation looks for a job.
 */
const OWN_PAGES: Readonly<Record<string, readonly [EntryKind, (code: string) => string]>> = {
  occupation: ['job', (code) => jobHref(code, undefined)],
  subject: ['subject', (code) => subjectHref(code, undefined)],
};
const MOST_PARENTS = 3;

/** The codes of a classification, each with the names that it lies in. */
function classificationEntries(classification: Classification): Entry[] {
  const { dataset, codes } = classification;
  const standards = dataset.labels.classification.standards.join(' ');
  const [kind, hrefOf] = OWN_PAGES[dataset.labels.classification.value] ?? [
    'code',
    (code: string) => `/classifications/${dataset.id}/${encodeURIComponent(code)}`,
  ];
  return codes.map((code): Entry => {
    const above = pathOf(classification, code.code).slice(0, -1).slice(-MOST_PARENTS);
    const inside = above.length === 0 ? '' : `, in ${above.map(({ name }) => name).join(': ')}`;
    return {
      id: `code ${dataset.id} ${code.code}`,
      kind,
      name: code.name,
      code: code.code,
      about: `${dataset.title}, ${codeWords(classification, code)}${inside}`,
      href: hrefOf(code.code),
      words: `${dataset.title} ${standards}`,
      weight: 0.9,
    };
  });
}

/** Codes below the total that a release has rows for; none of a release whose rows are gone. */
async function readHeldCodes(client: ApiClient, path: string) {
  try {
    const { data } = await client.read(`${path}&counts=true&limit=${MOST}`, CodeListAnswer);
    return data.filter(({ level, rows = 0 }) => (level ?? 0) > 0 && rows > 0);
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 410) return [];
    throw error;
  }
}

/** The codes of a dataset's own dimensions that no classification held here has, where there are rows. */
async function dimensionEntries(
  client: ApiClient,
  dataset: DatasetSummary,
  uses: readonly Use[],
): Promise<Entry[]> {
  if (dataset.version === null || !hasFigures(dataset)) return [];
  const { id, title, version } = dataset;
  const { table } = await client.read(`/v1/datasets/${id}/versions/${version}/manifest`, Manifest);
  const covered = uses.filter((use) => use.dataset.id === id);
  const own = (table?.dimensions ?? []).filter(
    (each) => !covered.some(({ dimension }) => dimension.id === each.id),
  );
  const lists = await Promise.all(
    own.map(async (dimension) => {
      const path = `/v1/datasets/${id}/codes/${dimension.id}`;
      const codes = await readHeldCodes(client, apiPath(path, { version }));
      return codes.map(({ code, name }) => ({ dimension, code, name }));
    }),
  );
  return lists.flat().map(({ dimension, code, name }) => ({
    id: `code ${id} ${dimension.id} ${code}`,
    kind: 'code' as const,
    name: `${name} (${title})`,
    code,
    about: `${dimension.name} in ${title}`,
    href: apiPath('/wizard', { dataset: id, [dimension.id]: code }),
    draws: id,
    words: dimension.name,
    weight: 0.5,
  }));
}

/** Everything that can be found, read from the API. Throws what the API client throws. */
export async function findEntries(client: ApiClient): Promise<Entry[]> {
  const catalogue = await readCatalogue(client);
  const [areas, places, measures, providers, ...read] = await Promise.all([
    areaEntries(client, catalogue),
    placeEntries(client, catalogue),
    measureEntries(client, catalogue),
    providerEntries(client),
    ...catalogue.map((dataset) => readClassification(client, dataset)),
  ]);
  const held = read.filter((each) => each !== undefined);
  const uses = (await Promise.all(held.map((each) => findUses(client, catalogue, each)))).flat();
  const own = await Promise.all(
    catalogue.map((dataset) => dimensionEntries(client, dataset, uses)),
  );
  return [
    ...areas,
    ...places,
    ...pageEntries(catalogue),
    ...catalogue.map(datasetEntry),
    ...measures,
    ...providers,
    ...held.flatMap(classificationEntries),
    ...own.flat(),
  ];
}
