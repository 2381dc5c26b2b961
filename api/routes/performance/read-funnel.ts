import { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { faultsOfUnknown } from '../../answer/request/request.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import type { Facts } from '../../openapi/facts.ts';
import { Item, type ParameterEntry } from '../../openapi/parameter.ts';
import { buildFunnel, readFittedGroup } from '../../performance/build-funnel.ts';
import { findGroup, refuseFew } from '../../performance/find-group.ts';
import { PROVIDER, listColumns } from '../../performance/group-codes.ts';
import { refuseOrder } from '../../performance/refuse-order.ts';
import { openReleases } from '../../profile/open-edition.ts';
import { list, text } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';

const EXAMPLE = 'sustained_positive_destination_rate';

const QUERY = {
  measure: text('A rate by provider, by its id. Required.'),
  period: text('One period by its code, or latest: the newest with a number whose clock has run.'),
  provider: text('One provider by its UKPRN, whose place is told as an interval.'),
  case_mix: list(
    'Columns whose codes tell whom a provider teaches; the finest that are held where not given.',
  ),
  sort: text('Only name: there is no order of merit, and any other order is refused.'),
  edition: text('The releases that an edition of the whole store names.'),
};
const FIXED: ReadonlySet<string> = new Set(Object.keys(QUERY));

/** Columns of figures by provider, at one code of each of which providers are compared. */
function describeColumns({ tables }: Facts): ParameterEntry[] {
  const found = new Map<string, { title: string; datasets: string[] }>();
  for (const { dataset, columns } of tables) {
    const keys = columns.filter(
      ({ key, role }) => key && (role === 'dimension' || role === 'area'),
    );
    if (!keys.some(({ name }) => name === PROVIDER)) continue;
    for (const { name, title } of keys) {
      if (FIXED.has(name)) continue;
      const known = found.get(name) ?? { title, datasets: [] };
      known.datasets.push(dataset);
      found.set(name, known);
    }
  }
  return [...found].map(([name, { title, datasets }]) => ({
    name,
    in: 'query',
    list: false,
    schema: Item,
    description: `${title}: one code of it; the whole where it is not given. Of ${datasets.join(', ')}.`,
  }));
}

/** `/v1/performance/funnel`: providers of one group by size and rate. */
export const readFunnel = defineRoute({
  method: 'get',
  path: '/v1/performance/funnel',
  id: 'readFunnel',
  tag: 'Vocabulary',
  needs: { register: 'provider' },
  summary: 'Providers of one group by size and rate, with the limits of chance',
  description:
    'Of one measure, period and code of every dimension: the rate of all their people together, exact limits at 95% and 99.8% with over-dispersion estimated and shown, where each provider stands within rounding, what is expected from whom it teaches, how often providers that are alike are called outside, and what true difference would be found. Providers are in the order of names. Those who may not be set beside each other are refused with the reason.',
  query: QUERY,
  others: describeColumns,
  async check({ parameters, store, value }, faults) {
    const columns = listColumns(await openReleases(store, value('edition')));
    faults.push(...faultsOfUnknown(parameters, [...FIXED, ...columns]));
    refuseOrder(parameters.get('sort'), faults);
  },
  problems: [
    'unknown-code',
    'unknown-dataset',
    'unknown-version',
    'period-not-in-dataset',
    'no-league-tables',
    'not-comparable',
  ],
  examples: ({ tables }) =>
    tables.some(({ codes }) => codes.get('measure')?.byCode.has(EXAMPLE))
      ? [{ summary: 'Destinations', path: `/v1/performance/funnel?measure=${EXAMPLE}` }]
      : [],
  answer: FunnelAnswer,
  async handle({ store, service, parameters, value }) {
    const edition = value('edition');
    const releases = await openReleases(store, edition);
    const asked = await findGroup(service, releases, parameters, FIXED);
    const read = await readFittedGroup(service, asked);
    refuseFew(read);
    const body = {
      ...tellMoment(store, edition),
      ...buildFunnel(read, service.baseUrl, value('provider')),
    };
    return { body, cache: CACHE.loose };
  },
});
