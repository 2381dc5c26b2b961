import { MeasureList } from '../../../schemas/answers/measure.ts';
import { STAGES } from '../../../schemas/words/provision/stages.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { hasWords } from '../../answer/has-words.ts';
import { pageOf } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { readMeasures } from '../../catalogue/read-measures.ts';
import { text, wordList } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

/** `/v1/measures`: the dictionary of measures. */
export const listMeasures = defineRoute({
  method: 'get',
  path: '/v1/measures',
  id: 'listMeasures',
  tag: 'Vocabulary',
  summary: 'The dictionary of measures',
  description: 'Unit, population, denominator, rounding and nature of each; an id has one meaning.',
  query: {
    q: text('Words that must all occur, in any order and case.'),
    stage: wordList(
      wordsOf(STAGES),
      'Stages of a way through a programme or a course: measures of providers that count one of them.',
    ),
    ...PAGE,
  },
  problems: ['unknown-code', 'cursor-mismatch'],
  examples: [
    { summary: 'By words', path: '/v1/measures?q=weekly%20pay' },
    { summary: 'All that count who achieved', path: '/v1/measures?stage=achieved' },
  ],
  answer: MeasureList,
  async handle({ store, service, parameters, value }) {
    const q = value('q') ?? '';
    const stages = value('stage');
    const measures = (await readMeasures(store)).filter(
      ({ id, name, population, frame }) =>
        hasWords(`${id} ${name} ${population}`, q) &&
        (stages === undefined || (frame !== null && stages.includes(frame.stage))),
    );
    const body = pageOf(measures, {
      parameters,
      href: `${service.baseUrl}/v1/measures`,
      usual: service.limits.pageRows,
      most: service.limits.mostPageRows,
      keyOf: ({ id }) => id,
    });
    return { body, cache: CACHE.loose };
  },
});
