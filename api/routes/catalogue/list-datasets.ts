import { DatasetList } from '../../../schemas/answers/dataset.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import {
  ACCREDITATIONS,
  REGULARITIES,
  THEMES,
  wordsOf,
} from '../../../schemas/words/vocabulary.ts';
import { pageOf, readWords } from '../../answer/list.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { datasetSummary } from '../../catalogue/dataset-record.ts';
import { openCurrent } from '../../catalogue/open-all.ts';
import type { Parameters } from '../../question/parameters.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { list, text, wordList } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';
import { mentions } from './search-records.ts';

const FILTERS = {
  theme: wordList(wordsOf(THEMES), 'Subjects.'),
  publisher: list('Publishers by name; a name that holds a comma is given as the whole value.'),
  regularity: wordList(wordsOf(REGULARITIES), 'How often it comes.'),
  area_type: wordList(wordsOf(AREA_TYPES), 'Types of area that the dataset has figures for.'),
  hosting: wordList(['hosted', 'linked'], 'Held here, or known by label and link only.'),
  accreditation: wordList(wordsOf(ACCREDITATIONS), 'Standing of the statistics.'),
};

/** The words of a record that each filter compares with. */
const WORDS: Readonly<
  Record<keyof typeof FILTERS, (record: DatasetSummary) => readonly (string | null)[]>
> = {
  theme: ({ themes }) => themes,
  publisher: ({ labels }) => [labels.source.publisher],
  regularity: ({ labels }) => [labels.regularity.value],
  area_type: ({ labels }) => labels.spatial_availability.value,
  hosting: ({ hosting }) => [hosting],
  accreditation: ({ accreditation }) => [accreditation.value],
};

async function readPublishers(store: Store): Promise<string[]> {
  const { releases } = await openCurrent(store);
  const names = releases.map(({ manifest }) => manifest.label.labels.source.publisher);
  return [...new Set(names)].sort();
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

/** `/v1/datasets`: the catalogue. */
export const listDatasets = defineRoute({
  method: 'get',
  path: '/v1/datasets',
  id: 'listDatasets',
  tag: 'Catalogue',
  summary: 'All datasets, hosted and linked',
  description: 'Whole unless limit is given. Filters by what the records say of themselves.',
  query: { q: text('Words that must all occur, in any order and case.'), ...FILTERS, ...PAGE },
  problems: ['unknown-code', 'cursor-mismatch'],
  examples: [
    { summary: 'Everything there is', path: '/v1/datasets' },
    {
      summary: 'Hosted datasets about pay that have local authorities',
      path: '/v1/datasets?theme=pay&hosting=hosted&area_type=lad',
    },
    { summary: 'By words', path: '/v1/datasets?q=earnings%20residence&limit=5' },
  ],
  answer: DatasetList,
  async check({ store, parameters }, faults) {
    const names = await readPublishers(store);
    readWords(wholeName(parameters, names).get('publisher'), names, faults);
  },
  async handle({ store, service, parameters, value, today }) {
    const { releases, unavailable } = await openCurrent(store);
    const whole = wholeName(parameters, await readPublishers(store));
    const tests = wordsOf(WORDS).flatMap((filter) => {
      const wanted = whole.get(filter)?.items;
      if (!wanted) return [];
      return [
        (record: DatasetSummary) =>
          WORDS[filter](record).some((each) => wanted.includes(each ?? '')),
      ];
    });
    const q = value('q');
    const found = releases
      .map((release) => datasetSummary(release, service.baseUrl, today))
      .filter(
        (record) => tests.every((test) => test(record)) && (q === undefined || mentions(record, q)),
      );
    const page = pageOf(found, {
      parameters,
      href: `${service.baseUrl}/v1/datasets`,
      usual: null,
      most: service.limits.mostPageRows,
      keyOf: ({ id }) => id,
    });
    const body = {
      ...tellMoment(store),
      unavailable: unavailable.map(({ dataset, reason }) => ({ dataset, reason })),
      ...page,
    };
    return { body, cache: CACHE.loose };
  },
});
