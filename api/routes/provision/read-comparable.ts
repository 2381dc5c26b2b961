import { ComparableAnswer } from '../../../schemas/answers/provision/comparable.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { findMeasure } from '../../catalogue/find-measure.ts';
import { readMeasures } from '../../catalogue/read-measures.ts';
import { listComparable } from '../../provision/list-comparable.ts';
import { defineRoute } from '../route/define-route.ts';

/** `/v1/measures/{measure}/comparable`: what a measure may stand beside, and why not the rest. */
export const readComparable = defineRoute({
  method: 'get',
  path: '/v1/measures/{measure}/comparable',
  id: 'listComparableMeasures',
  tag: 'Vocabulary',
  summary: 'Which measures one may stand beside, and why not the others',
  description:
    'Of providers and programmes: two measures stand beside each other only where they count one stage by one rule, of the same people, in the same unit, known at the same time. Each reason is a code with its words; who is outside each measure stands in its frame.',
  query: {},
  problems: ['unknown-route'],
  examples: [
    {
      summary: 'The achievement rate of apprenticeships',
      path: '/v1/measures/apprenticeship_achievement_rate/comparable',
    },
  ],
  answer: ComparableAnswer,
  async handle({ store, service, path }) {
    const measures = await readMeasures(store);
    const asked = findMeasure(measures, path('measure'));
    return { body: listComparable(asked, measures, service.baseUrl), cache: CACHE.loose };
  },
});
