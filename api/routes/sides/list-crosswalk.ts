import { type CrosswalkLink, CrosswalkList } from '../../../schemas/answers/sides/crosswalk.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { pageOf } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { problemOfFaults, quotable } from '../../problem.ts';
import { CROSSWALK_DATASET, readLinks } from '../../profile/sides/read-links.ts';
import { type Parameters, faultOf } from '../../question/parameters.ts';
import { list } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

const STANDING = 'Made and reviewed by Alongside. No official list links subjects to occupations.';

/** The links of the codes asked for. Throws the problem of codes that no link has. */
function chooseLinks(links: readonly CrosswalkLink[], parameters: Parameters): CrosswalkLink[] {
  const faults: Fault[] = [];
  const wanted = (['subject', 'occupation'] as const).map((column) => {
    const asked = parameters.get(column);
    const known = new Set(links.map((link) => link[column]));
    for (const item of asked?.items ?? []) {
      if (asked === undefined || known.has(item)) continue;
      const message = `No link has the ${column} ${quotable(item)}.`;
      const near = nearest(item.slice(0, 50), [...known]);
      faults.push({ ...faultOf(asked, item, 'unknown-code', message), nearest: near });
    }
    return (link: CrosswalkLink) => asked?.items.includes(link[column]) ?? true;
  });
  if (faults.length > 0) throw problemOfFaults(faults);
  return links.filter((link) => wanted.every((isWanted) => isWanted(link)));
}

/** `/v1/crosswalk`: which courses may lead to which occupations. */
export const listCrosswalk = defineRoute({
  method: 'get',
  path: '/v1/crosswalk',
  id: 'listCrosswalk',
  tag: 'Vocabulary',
  needs: { dataset: CROSSWALK_DATASET },
  summary: 'Which courses may lead to which occupations, and how that is known',
  description:
    'Links between sector subject areas and groups of SOC 2020, many to many and without weights, each with its method and evidence. They are made and reviewed by Alongside, and not official.',
  query: {
    subject: list('Only links of these subjects.'),
    occupation: list('Only links to these groups of occupations; none for subjects without.'),
    ...PAGE,
  },
  problems: ['unknown-dataset', 'unknown-code', 'cursor-mismatch'],
  examples: [
    { summary: 'Where construction courses may lead', path: '/v1/crosswalk?subject=05' },
    { summary: 'Courses that may lead to skilled trades', path: '/v1/crosswalk?occupation=5' },
  ],
  answer: CrosswalkList,
  async handle({ store, service, parameters }) {
    const current = store.catalogue.datasets[CROSSWALK_DATASET]?.current ?? '';
    const release = await store.release(CROSSWALK_DATASET, current);
    const all = await readLinks(service.warehouse, release, service.baseUrl);
    const links = chooseLinks(all, parameters);
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
