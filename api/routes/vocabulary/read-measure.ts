import { MeasureRecord } from '../../../schemas/answers/measure.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { readMeasures } from '../../catalogue/read-measures.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { defineRoute } from '../route/define-route.ts';

function unknownMeasure(id: string, known: readonly string[]): ProblemError {
  const near = nearest(id.slice(0, 100), known);
  const guess = near[0] === undefined ? 'See /v1/measures.' : `Did you mean ${near[0]}?`;
  return new ProblemError('unknown-route', `No measure ${quotable(id)}. ${guess}`, {
    members: { nearest: near, see: '/v1/measures' },
  });
}

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
    const wanted = path('measure');
    const measures = await readMeasures(store);
    const measure = measures.find(({ id }) => id === wanted);
    if (!measure) {
      throw unknownMeasure(
        wanted,
        measures.map(({ id }) => id),
      );
    }
    return { body: measure, cache: CACHE.loose };
  },
});
