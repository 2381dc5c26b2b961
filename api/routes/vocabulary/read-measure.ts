import { MeasureRecord } from '../../../schemas/answers/measure.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { findMeasure } from '../../catalogue/find-measure.ts';
import { readMeasures } from '../../catalogue/read-measures.ts';
import { defineRoute } from '../route/define-route.ts';

/** `/v1/measures/{measure}`: one measure of the dictionary. */
export const readMeasure = defineRoute({
  method: 'get',
  path: '/v1/measures/{measure}',
  id: 'readMeasure',
  tag: 'Vocabulary',
  summary: 'One measure',
  description: 'With the datasets that have it, and its first and last period.',
  query: {},
  problems: ['unknown-route'],
  examples: [{ summary: 'Median weekly pay', path: '/v1/measures/median_weekly_pay' }],
  answer: MeasureRecord,
  async handle({ store, path }) {
    const measure = findMeasure(await readMeasures(store), path('measure'));
    return { body: measure, cache: CACHE.loose };
  },
});
