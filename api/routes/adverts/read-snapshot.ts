import { NOT_ALL } from '../../../schemas/adverts/tell-channels.ts';
import { SnapshotAnswer } from '../../../schemas/answers/adverts/vacancies.ts';
import { attribute, readVacancies } from '../../adverts/build-vacancy.ts';
import { listAll } from '../../adverts/compare-vacancies.ts';
import { NO_VACANCIES, openVacancies, tellRelease } from '../../adverts/open-vacancies.ts';
import { pageOf } from '../../answer/list.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

/** `/v1/vacancies/snapshot`: all live vacancies, for one who keeps a copy. */
export const readSnapshot = defineRoute({
  method: 'get',
  path: '/v1/vacancies/snapshot',
  id: 'readVacancySnapshot',
  tag: 'Vocabulary',
  summary: 'Every live vacancy, to keep a copy of',
  description:
    'All live vacancies of one release, in the order of their ids, page by page; a publish in between does not shift the pages: the cursor is then refused, and one begins again. changes is the address of what happens after it. What a channel does not let others reuse is told by attributions.',
  query: PAGE,
  problems: ['malformed-value', 'cursor-mismatch'],
  examples: [{ summary: 'The first five', path: '/v1/vacancies/snapshot?limit=5' }],
  answer: SnapshotAnswer,
  async handle({ service, store, parameters }) {
    const { warehouse, baseUrl, limits } = service;
    const href = `${baseUrl}/v1/vacancies/snapshot`;
    const paging = { parameters, href, usual: limits.pageRows, most: limits.mostPageRows };
    const names = await openVacancies(service, store);
    if (!names) {
      const none = pageOf<never>([], { ...paging, keyOf: () => '' });
      const body = { ...none, ...tellMoment(store), ...NO_VACANCIES, changes: null };
      return { body, cache: CACHE.loose };
    }
    const { release, channels } = names;
    const all = await listAll(warehouse, release.data);
    const of = release.version;
    const page = pageOf(all, { ...paging, keyOf: ({ vacancy }) => vacancy, of });
    const data = await readVacancies(warehouse, page.data, names);
    const body = {
      ...{ ...page, data, ...tellRelease(store, release), words: [NOT_ALL] },
      attributions: attribute(data, channels),
      changes: `${baseUrl}/v1/vacancies/changes?since=${release.version}`,
    };
    return { body, cache: CACHE.loose };
  },
});
