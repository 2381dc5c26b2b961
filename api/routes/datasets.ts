import { Hono } from 'hono';
import { AREA_TYPES } from '../../schemas/words/area-types.ts';
import type { Fault } from '../../schemas/answers/problem.ts';
import { ACCREDITATIONS, REGULARITIES, THEMES } from '../../schemas/words/vocabulary.ts';
import { paths } from '../answer/hrefs.ts';
import { LIST_PARAMETERS, pageOf, readWords } from '../answer/list.ts';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { problemOfFaults } from '../problem.ts';
import type { Parameters } from '../question/parameters.ts';
import { datasetRecord, datasetSummary } from '../catalogue/dataset-record.ts';
import type { DatasetSummary } from '../catalogue/dataset-record.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import { RELEASE_PARAMETERS, resolveRelease } from '../question/resolve.ts';
import type { Service } from '../service.ts';

/** The words of a record that a filter compares with. */
const FILTERS = {
  theme: ({ themes }) => themes,
  publisher: ({ labels }) => [labels.source.publisher],
  regularity: ({ labels }) => [labels.regularity.value],
  area_type: ({ labels }) => labels.spatial_availability.value,
  hosting: ({ hosting }) => [hosting],
  accreditation: ({ accreditation }) => [accreditation.value],
} satisfies Readonly<Record<string, (record: DatasetSummary) => readonly (string | null)[]>>;

/** The parameters by which the catalogue is filtered, beside `q`. */
export type CatalogueFilter = keyof typeof FILTERS;

function wordsFor(filter: string, records: readonly DatasetSummary[]): readonly string[] {
  const fixed: Readonly<Record<string, object>> = {
    theme: THEMES,
    regularity: REGULARITIES,
    area_type: AREA_TYPES,
    accreditation: ACCREDITATIONS,
    hosting: { hosted: null, linked: null },
  };
  const words = fixed[filter];
  if (words) return Object.keys(words);
  return [...new Set(records.map(({ labels }) => labels.source.publisher))].sort();
}

/** True when every word asked for is somewhere in the record's own words. */
function mentions(record: DatasetSummary, q: string): boolean {
  const { source, classification } = record.labels;
  const text = [
    record.id,
    record.title,
    record.summary,
    record.question,
    source.publisher,
    source.name,
    classification.name,
    ...Object.values(source.ids),
    ...record.themes,
  ]
    .join(' ')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * A list in an address is separated by commas, but a publisher's name may hold one: a value that
 * is a whole name is taken as it stands.
 */
function wholeName(parameters: Parameters, names: readonly string[]): Parameters {
  const publisher = parameters.get('publisher');
  if (!publisher || !names.includes(publisher.text)) return parameters;
  return new Map(parameters).set('publisher', { ...publisher, items: [publisher.text] });
}

function filterRecords(records: readonly DatasetSummary[], asked: Parameters): DatasetSummary[] {
  const faults: Fault[] = [];
  const parameters = wholeName(asked, wordsFor('publisher', records));
  const tests = Object.entries(FILTERS).flatMap(([name, of]) => {
    const wanted = readWords(parameters.get(name), wordsFor(name, records), faults);
    return wanted
      ? [(record: DatasetSummary) => of(record).some((w) => wanted.includes(w ?? ''))]
      : [];
  });
  if (faults.length > 0) throw problemOfFaults(faults);
  const q = parameters.get('q')?.text;
  return records.filter(
    (record) => tests.every((test) => test(record)) && (q === undefined || mentions(record, q)),
  );
}

/** `/v1/datasets` and `/v1/datasets/{id}`: the catalogue. */
export function datasetRoutes({ warehouse, limits, baseUrl, now }: Service) {
  const today = (): string => now().toISOString().slice(0, 10);
  return new Hono()
    .get('/v1/datasets', async (c) => {
      const known = ['q', ...Object.keys(FILTERS), ...LIST_PARAMETERS];
      const parameters = readParameters(c, limits.queryBytes, known);
      const store = await warehouse.pin();
      const { releases, unavailable } = await openCurrent(store);
      const records = releases.map((release) => datasetSummary(release, baseUrl, today()));
      c.header('Cache-Control', CACHE.loose);
      return c.json({
        edition: store.catalogue.edition,
        invented: store.catalogue.stamp === 'sample',
        /** Datasets that are here but cannot be served just now. */
        unavailable: unavailable.map(({ dataset, reason }) => ({ dataset, reason })),
        ...pageOf(filterRecords(records, parameters), {
          parameters,
          href: `${baseUrl}/v1/datasets`,
          usual: null,
          most: limits.mostPageRows,
          keyOf: ({ id }) => id,
        }),
      });
    })
    .get('/v1/datasets/:id', async (c) => {
      const parameters = readParameters(c, limits.queryBytes, RELEASE_PARAMETERS);
      const store = await warehouse.pin();
      const id = c.req.param('id');
      const { release, pinned } = await resolveRelease(store, id, parameters, now());
      c.header('Cache-Control', pinned ? CACHE.pinned : CACHE.loose);
      if (!pinned && release.manifest.hosting === 'hosted') {
        const pin = `${baseUrl}${paths.dataset(id)}?version=${release.version}`;
        c.header('Content-Location', pin);
      }
      c.header('Last-Modified', new Date(release.state.published).toUTCString());
      return c.json(datasetRecord(release, baseUrl, today()));
    });
}
