import { RightsAnswer } from '../../../schemas/answers/adverts/rights.ts';
import { tellChannels } from '../../../schemas/adverts/tell-channels.ts';
import { CHANNELS_DATASET, readChannels } from '../../adverts/read-channels.ts';
import { pageOf } from '../../answer/list.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

/** `/v1/rights`: what may be done with the adverts of each channel. */
export const listRights = defineRoute({
  method: 'get',
  path: '/v1/rights',
  id: 'listRights',
  tag: 'Vocabulary',
  summary: 'What may be done with the job adverts of each channel, and how far each is seen',
  description:
    'Every channel that this service can sweep, on or off: whether its adverts may be kept, shown and reused, who says so and when, how its last sweep ended, and how many live vacancies it alone shows. A channel without a count was not swept; that is not none.',
  query: PAGE,
  problems: ['malformed-value', 'cursor-mismatch'],
  examples: [{ summary: 'All channels', path: '/v1/rights' }],
  answer: RightsAnswer,
  async handle({ service, store, parameters }) {
    const { warehouse, baseUrl, limits } = service;
    const { release, channels } = await readChannels(warehouse, store);
    const page = pageOf(channels, {
      ...{ parameters, href: `${baseUrl}/v1/rights`, usual: null, most: limits.mostPageRows },
      keyOf: ({ channel }) => channel,
    });
    const body = {
      ...{ ...page, ...tellMoment(store), dataset: CHANNELS_DATASET },
      version: release?.version ?? null,
      words: tellChannels(channels),
    };
    return { body, cache: CACHE.loose };
  },
});
