import { AreaList } from '../../../schemas/answers/area.ts';
import { AREA_TYPES, AREA_TYPE_SETS } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { pageOf, readWords } from '../../answer/list.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import { isInForce } from '../../../schemas/words/entities.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { AREAS_DATASET } from '../../registers/areas/area-index.ts';
import { searchAreas } from '../../registers/places/search-areas.ts';
import { isOfTypes } from '../../registers/areas/area-type-sets.ts';
import { queryParameter } from '../../question/parameters.ts';
import { day, list, text, word, wordList } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';
import { readAreaIndex, summarizeArea } from './area-answers.ts';

const TYPES = wordList(
  [...wordsOf(AREA_TYPES), ...wordsOf(AREA_TYPE_SETS)],
  'Types of area; utla and strategic_authority are sets of two.',
);

/** `/v1/areas`: areas, with codes that are no longer in force. */
export const listAreas = defineRoute({
  method: 'get',
  path: '/v1/areas',
  id: 'listAreas',
  tag: 'Vocabulary',
  needs: { dataset: AREAS_DATASET },
  summary: 'Areas by name, code, town, postcode district, type, day or container',
  description:
    'Old codes too: at= chooses those in force on a day. A name or a postcode district of several authorities gives each of them with its share.',
  query: {
    q: text(
      'Words that a code or a name holds (Welsh names and abbreviations too), the name of a town or village, or a postcode. Of a whole postcode only the district is looked at; it is neither kept nor logged.',
    ),
    type: TYPES,
    at: day('at', 'Only areas in force on that day.'),
    within: list('Only areas that lie in one of these.'),
    places: word(
      ['true', 'false'],
      'true leaves out former codes of a place that only changed its code.',
    ),
    ...PAGE,
  },
  problems: ['unknown-code', 'cursor-mismatch', 'unknown-dataset'],
  examples: [
    { summary: 'By name', path: '/v1/areas?q=kirklees' },
    { summary: 'By postcode district', path: '/v1/areas?q=HD1' },
    {
      summary: 'The local authorities of a region, as they were on a day',
      path: '/v1/areas?type=lad&within=E12000003&at=2023-04-01',
    },
  ],
  answer: AreaList,
  async check({ store, service, parameters }, faults) {
    const { byCode } = await readAreaIndex(service, store);
    readWords(parameters.get('within'), [...byCode.keys()], faults);
  },
  async handle({ store, service, parameters, value, today }) {
    const index = await readAreaIndex(service, store);
    const [q, types, within] = [value('q')?.trim(), value('type'), value('within')];
    const on = value('at') ?? (within ? today : undefined);
    const wholePlaces = value('places') === 'true';
    const chosen = index.areas.filter(
      (area) =>
        (!wholePlaces || area.place === area.code) &&
        (!types || isOfTypes(types, area, index)) &&
        (on === undefined || isInForce(area, on)) &&
        (within?.some((code) => area.parents.includes(code)) ?? true),
    );
    const postcode = readPostcode(q ?? '');
    const words = postcode?.more ? postcode.district : (q ?? '');
    const found =
      words === ''
        ? chosen.map((area) => ({ area, found_by: null }))
        : searchAreas(chosen, words, {
            index,
            wholePlaces,
            found: await service.places(store, words),
          });
    const items = found.map(({ area, found_by }) => ({ ...summarizeArea(area), found_by }));
    const page = pageOf(items, {
      parameters:
        q === undefined ? parameters : new Map([...parameters, ['q', queryParameter('q', words)]]),
      href: `${service.baseUrl}/v1/areas`,
      usual: service.limits.pageRows,
      most: service.limits.mostPageRows,
      keyOf: ({ code }) => code,
      of: index.version,
    });
    return {
      body: { version: index.version, ...page },
      cache: postcode?.more ? CACHE.unkept : CACHE.loose,
    };
  },
});
