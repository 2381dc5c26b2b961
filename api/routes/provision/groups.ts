import { GroupAnswer, GroupList } from '../../../schemas/answers/provision/groups.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { type CustomerGroup, GROUPS } from '../../../schemas/words/provision/groups.ts';
import { isOneOf, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { pageOf } from '../../answer/list.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { openCurrent } from '../../catalogue/open-all.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { openEdition } from '../../profile/open-edition.ts';
import { buildGroup } from '../../provision/groups/build-group.ts';
import { listGroups } from '../../provision/groups/list-groups.ts';
import { AREAS_DATASET } from '../../registers/areas/area-index.ts';
import { readPathArea } from '../../registers/areas/groups/find-area.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';
import { AREA_QUERY, checkArea } from '../sides/asked-area.ts';

function readGroup(code: string): CustomerGroup {
  if (isOneOf(GROUPS, code)) return code;
  const near = nearest(code.slice(0, 100), wordsOf(GROUPS));
  const guess = near[0] === undefined ? 'See /v1/groups.' : `Did you mean ${near[0]}?`;
  throw new ProblemError('unknown-route', `No group ${quotable(code)}. ${guess}`, {
    members: { nearest: near, see: '/v1/groups' },
  });
}

/** `/v1/groups`: groups of people whom provision is for. */
export const readGroups = defineRoute({
  method: 'get',
  path: '/v1/groups',
  id: 'listGroups',
  tag: 'Vocabulary',
  summary: 'Groups of people whom training and support are for',
  description:
    'A closed list, with what is published of each here: how many there are, who is served, with what outcome. A dataset declares which of its codes are of a group. Groups of whom nothing is published stand in the list and say so.',
  query: PAGE,
  problems: ['cursor-mismatch'],
  examples: [{ summary: 'All groups', path: '/v1/groups' }],
  answer: GroupList,
  async handle({ store, service, parameters }) {
    const { releases } = await openCurrent(store);
    const body = pageOf(listGroups(releases), {
      parameters,
      href: `${service.baseUrl}/v1/groups`,
      usual: service.limits.pageRows,
      most: service.limits.mostPageRows,
      keyOf: ({ code }) => code,
    });
    return { body, cache: CACHE.loose };
  },
});

/** `/v1/groups/{group}`: a group in a place. */
export const readGroupInPlace = defineRoute({
  method: 'get',
  path: '/v1/groups/{group}',
  id: 'readGroup',
  tag: 'Vocabulary',
  needs: { dataset: AREAS_DATASET },
  summary: 'A group of people in a place: how many, served by whom, with what outcome',
  description:
    'Every figure of the group that is held, each for the nearest area that has one, with a caution where that is wider than the place; where a source knows of providers and of no place, how many of them tell of the group. Figures of several sources stand beside each other and are never added up. There is no order of merit.',
  query: AREA_QUERY,
  check: checkArea,
  problems: ['unknown-code', 'unknown-area', 'unknown-route', 'unknown-dataset', 'unknown-version'],
  examples: [
    {
      summary: 'Benefit claimants in Kirklees',
      path: '/v1/groups/benefit-claimants?area=E08000034',
    },
  ],
  answer: GroupAnswer,
  async handle({ store, service, path, value, today }) {
    const group = readGroup(path('group'));
    const edition = value('edition');
    const opened = await openEdition(service, store, edition);
    const area = readPathArea(value('area') ?? '', 'area', opened.index);
    const body = {
      ...tellMoment(store, edition),
      ...(await buildGroup(service, opened, { group, area, today })),
    };
    return { body, cache: CACHE.loose };
  },
});
