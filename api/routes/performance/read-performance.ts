import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { PerformanceAnswer, type SideMeasure } from '../../../schemas/answers/sides/beside.ts';
import { GROUPS } from '../../../schemas/words/provision/groups.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { pageOf, readWords } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { type AskedHere, findHere } from '../../performance/here/find-here.ts';
import { refuseOrder } from '../../performance/refuse-order.ts';
import { openReleases } from '../../profile/open-edition.ts';
import { text, word } from '../route/declare-parameter.ts';
import { type RouteRequest, defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';
import { AREA_QUERY, checkArea } from '../sides/asked-area.ts';
import { SIDE, answerSide } from '../sides/read-side.ts';

type Checked = Pick<
  RouteRequest<string, { edition: string }>,
  'service' | 'store' | 'parameters' | 'value'
>;

/** Adds the fault of a measure or a subject that nobody has. */
async function checkPart(request: Checked, faults: Fault[]): Promise<void> {
  const { parameters, store, value } = request;
  refuseOrder(parameters.get('sort'), faults);
  await checkArea(request, faults);
  const releases = await openReleases(store, value('edition'));
  for (const column of ['measure', 'subject'] as const) {
    const asked = parameters.get(column);
    const known = releases.flatMap(({ codes }) => [...(codes.get(column)?.byCode.keys() ?? [])]);
    if (asked) readWords({ ...asked, items: [asked.text] }, [...new Set(known)], faults);
  }
}

/** The measures of a side that tell what is asked for. */
function narrow(
  side: readonly SideMeasure[],
  { measure, subject, group }: Pick<AskedHere, 'measure' | 'subject' | 'group'>,
): SideMeasure[] {
  if (group !== undefined) return [];
  return side
    .filter((each) => measure === undefined || each.measure === measure)
    .map((each) => ({
      ...each,
      figures: each.figures.filter((row) => subject === undefined || row.subject === subject),
    }))
    .filter(({ figures }) => figures.length > 0);
}

const MOST_PROVIDERS = 100;

/** `/v1/performance`: what courses in an area lead to, and who is there. */
export const readPerformance = defineRoute({
  ...SIDE,
  path: '/v1/performance',
  id: 'readPerformance',
  summary: 'What courses of the residents of an area come to, and the providers that are there',
  description:
    'Achievements of the newest period by subject and kind, and the providers that deliver here or have learners here, by name, each figure a row of some /data, which its cite answers with. Who lives here and who learns here are never added. What is published of a provider as a whole, and not by place, is said to be. There is no order of merit.',
  query: {
    ...AREA_QUERY,
    subject: text('A sector subject area by its code: figures of it alone.'),
    measure: text('A measure by its id. One that is not by place is told of each provider here.'),
    group: word(wordsOf(GROUPS), 'A group of people: figures of it alone.'),
    sort: text('Only name: there is no order of merit, and any other order is refused.'),
    ...PAGE,
  },
  check: checkPart,
  problems: [...SIDE.problems, 'no-league-tables', 'cursor-mismatch'],
  examples: [{ summary: 'West Yorkshire', path: '/v1/performance?area=E47000003' }],
  answer: PerformanceAnswer,
  async handle({ service, store, parameters, value, today }) {
    const asked = { service, store, today, area: value('area') ?? '', edition: value('edition') };
    const { moment, measures, opened, area } = await answerSide(asked, 'provision');
    const part = { measure: value('measure'), subject: value('subject'), group: value('group') };
    const { providers, ...found } = await findHere(service, opened, { ...part, area, today });
    const page = pageOf(providers, {
      parameters,
      href: `${service.baseUrl}/v1/performance`,
      usual: MOST_PROVIDERS,
      most: service.limits.mostPageRows,
      keyOf: ({ provider }) => provider,
    });
    const body = {
      ...moment,
      provision: narrow(measures, part),
      providers: { ...page, ...found },
    };
    return { body, cache: CACHE.loose };
  },
});
