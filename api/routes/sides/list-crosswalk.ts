import { type CrosswalkLink, CrosswalkList } from '../../../schemas/answers/sides/crosswalk.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { pageOf } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { findCrosswalk, readLinks } from '../../profile/sides/read-links.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { faultOf } from '../../question/parameters.ts';
import { list } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

const STANDING = 'Made and reviewed by Alongside. No official list links subjects to occupations.';

async function openCrosswalk(store: Store) {
  const release = await findCrosswalk(store);
  if (release) return release;
  throw new ProblemError('unknown-dataset', 'This store does not hold the crosswalk dataset.');
}

/** `/v1/crosswalk`: which courses may lead to which occupations. */
export const listCrosswalk = defineRoute({
  method: 'get',
  path: '/v1/crosswalk',
  id: 'listCrosswalk',
  tag: 'Vocabulary',
  summary: 'Which courses may lead to which occupations, and how that is known',
  description:
    'Links between sector subject areas and groups of SOC 2020, many to many and without weights, each with its method and evidence. They are made and reviewed by Alongside, and not official.',
  query: {
    subject: list('Only links of these subjects.'),
    occupation: list('Only links to these groups of occupations; none for subjects without.'),
    ...PAGE,
  },
  async check({ service, store, parameters }, faults: Fault[]) {
    const links = await readLinks(service.warehouse, await openCrosswalk(store), '');
    for (const column of ['subject', 'occupation'] as const) {
      const known = new Set(links.map((link) => link[column]));
      const asked = parameters.get(column);
      for (const item of asked?.items ?? []) {
        if (asked === undefined || known.has(item)) continue;
        const message = `No link has the ${column} ${quotable(item)}.`;
        const near = nearest(item.slice(0, 50), [...known]);
        faults.push({ ...faultOf(asked, item, 'unknown-code', message), nearest: near });
      }
    }
  },
  problems: ['unknown-dataset', 'unknown-code', 'cursor-mismatch'],
  examples: [
    { summary: 'Where construction courses may lead', path: '/v1/crosswalk?subject=05' },
    { summary: 'Courses that may lead to skilled trades', path: '/v1/crosswalk?occupation=5' },
  ],
  answer: CrosswalkList,
  async handle({ store, service, parameters }) {
    const release = await openCrosswalk(store);
    const asked = (column: string): readonly string[] => parameters.get(column)?.items ?? [];
    const wanted = (column: 'subject' | 'occupation', link: CrosswalkLink): boolean =>
      asked(column).length === 0 || asked(column).includes(link[column]);
    const links = (await readLinks(service.warehouse, release, service.baseUrl)).filter(
      (link) => wanted('subject', link) && wanted('occupation', link),
    );
    const page = pageOf(links, {
      parameters,
      href: `${service.baseUrl}/v1/crosswalk`,
      usual: service.limits.pageRows,
      most: service.limits.mostPageRows,
      keyOf: ({ subject, occupation }) => `${subject} ${occupation}`,
    });
    const { dataset, version } = release;
    return { body: { ...page, dataset, version, standing: STANDING }, cache: CACHE.loose };
  },
});
