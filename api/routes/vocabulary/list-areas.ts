import { AreaList } from '../../../schemas/answers/area.ts';
import { AREA_TYPES, AREA_TYPE_SETS } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { hasWords } from '../../answer/has-words.ts';
import { pageOf, readWords } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { inForce } from '../../registers/areas/area-index.ts';
import { isOfTypes } from '../../registers/areas/area-type-sets.ts';
import { day, list, text, wordList } from '../route/declare-parameter.ts';
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
  summary: 'Areas by name, code, type, day or container',
  description: 'Old codes too: at= chooses those in force on a day.',
  query: {
    q: text('Words that the code, the name or the Welsh name holds.'),
    type: TYPES,
    at: day('at', 'Only areas in force on that day.'),
    within: list('Only areas that lie in one of these.'),
    ...PAGE,
  },
  problems: ['unknown-code', 'cursor-mismatch', 'unknown-dataset'],
  examples: [
    { summary: 'By name', path: '/v1/areas?q=kirklees' },
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
    const [q, types, within] = [value('q'), value('type'), value('within')];
    const on = value('at') ?? (within ? today : undefined);
    const found = index.areas.filter(
      (area) =>
        (q === undefined || hasWords(`${area.code} ${area.name} ${area.name_cy ?? ''}`, q)) &&
        (!types || isOfTypes(types, area, index)) &&
        (on === undefined || inForce(area, on)) &&
        (within?.some((code) => area.parents.includes(code)) ?? true),
    );
    const page = pageOf(found.map(summarizeArea), {
      parameters,
      href: `${service.baseUrl}/v1/areas`,
      usual: service.limits.pageRows,
      most: service.limits.mostPageRows,
      keyOf: ({ code }) => code,
      of: index.version,
    });
    return { body: { version: index.version, ...page }, cache: CACHE.loose };
  },
});
