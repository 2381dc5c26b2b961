import { Edition, EditionList } from '../../../schemas/answers/edition.ts';
import { findEdition } from '../../../schemas/release/catalogue.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { pageOf } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

/** `/v1/editions`: each publish of the store. */
export const listEditions = defineRoute({
  method: 'get',
  path: '/v1/editions',
  id: 'listEditions',
  tag: 'Versions',
  summary: 'Editions of the store, newest first',
  description: 'Each publish makes one; it lists what changed.',
  query: PAGE,
  problems: ['cursor-mismatch'],
  examples: [{ summary: 'The last three', path: '/v1/editions?limit=3' }],
  answer: EditionList,
  handle({ store, service, parameters }) {
    const body = pageOf(store.catalogue.editions.toReversed(), {
      parameters,
      href: `${service.baseUrl}/v1/editions`,
      usual: service.limits.pageRows,
      most: service.limits.mostPageRows,
      keyOf: ({ edition }) => edition,
    });
    return { body, cache: CACHE.loose };
  },
});

/** `/v1/editions/{edition}`: which release was current when. */
export const readEdition = defineRoute({
  method: 'get',
  path: '/v1/editions/{edition}',
  id: 'readEdition',
  tag: 'Versions',
  summary: 'Which release of every dataset was current in an edition',
  description: 'The same for ever.',
  query: {},
  problems: ['unknown-route'],
  examples: ({ edition }) => [{ summary: 'One edition', path: `/v1/editions/${edition}` }],
  answer: Edition,
  handle({ store: { catalogue }, path }) {
    const wanted = path('edition');
    const edition = findEdition(catalogue, wanted);
    if (edition) return { body: edition, cache: CACHE.pinned };
    const known = catalogue.editions.map((each) => each.edition);
    throw new ProblemError('unknown-route', `There is no edition ${quotable(wanted)}.`, {
      members: { nearest: nearest(wanted.slice(0, 50), known), see: '/v1/editions' },
    });
  },
});
