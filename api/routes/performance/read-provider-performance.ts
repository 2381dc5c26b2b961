import { ProviderPerformance } from '../../../schemas/answers/provision/provider-performance.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { buildProvider } from '../../performance/build-provider.ts';
import { openReleases } from '../../profile/open-edition.ts';
import { readRegister, unknownEntry } from '../registers/register-answers.ts';
import { text } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';

/** `/v1/providers/{provider}/performance`: every figure that is held of a provider. */
export const readProviderPerformance = defineRoute({
  method: 'get',
  path: '/v1/providers/{provider}/performance',
  id: 'readProviderPerformance',
  tag: 'Vocabulary',
  needs: { register: 'provider' },
  summary: 'Every figure that is held of a provider, each beside those it may be compared with',
  description:
    'By measure: the newest figure, its series and its breakdowns, each a row of some /data, which its cite answers with. A rate stands beside the rate of all its people together, with its position on the funnel of its group, what is expected from whom it teaches, and its place as an interval; a figure that is compared with nobody says why. There is no order of merit.',
  query: { edition: text('The releases that an edition of the whole store names.') },
  problems: ['unknown-entity', 'unknown-dataset', 'unknown-version'],
  examples: ({ registers }) => {
    const code = registers.get('provider') ?? '';
    return [{ summary: 'The first of the register', path: `/v1/providers/${code}/performance` }];
  },
  answer: ProviderPerformance,
  async handle({ store, service, path, value }) {
    const edition = value('edition');
    const provider = path('provider');
    const [releases, register] = await Promise.all([
      openReleases(store, edition),
      readRegister(service, store, 'provider'),
    ]);
    const { measures, name } = await buildProvider(service, releases, provider);
    const entry = register.list.byCode.get(provider);
    if (!entry && measures.length === 0) throw unknownEntry(provider, register);
    const body = {
      ...tellMoment(store, edition),
      provider,
      provider_name: entry?.name ?? name ?? provider,
      measures,
    };
    return { body, cache: CACHE.loose };
  },
});
