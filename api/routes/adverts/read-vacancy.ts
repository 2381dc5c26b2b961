import { NOT_ALL } from '../../../schemas/adverts/tell-channels.ts';
import { tellMerges } from '../../../schemas/adverts/tell-merges.ts';
import { VacancyAnswer } from '../../../schemas/answers/adverts/vacancies.ts';
import { attribute, readVacancies } from '../../adverts/build-vacancy.ts';
import { openVacancies, tellRelease } from '../../adverts/open-vacancies.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { defineRoute } from '../route/define-route.ts';

/** `/v1/vacancies/{vacancy}`: one live vacancy, and why its adverts are taken for one. */
export const readVacancy = defineRoute({
  method: 'get',
  path: '/v1/vacancies/{vacancy}',
  id: 'readVacancy',
  tag: 'Vocabulary',
  needs: { dataset: 'vacancies' },
  summary: 'One live vacancy, its adverts, and why they are taken for one',
  description:
    'A vacancy of the newest release, with the channels that show it and every pair of its adverts that was found to be one job: the reason and a score from 0 to 1, as the pool decided it. An advert of a channel that does not let it be shown is counted, and not named. One that is closed, or was erased, is not found: /v1/vacancies/changes tells removals.',
  query: {},
  problems: ['unknown-entity'],
  examples: [],
  answer: VacancyAnswer,
  async handle({ service, store, path }) {
    const names = await openVacancies(service, store);
    const vacancy = path('vacancy');
    const [record] = names
      ? await readVacancies(service.warehouse, [{ vacancy, km: null }], names)
      : [];
    if (!names || !record) {
      const detail = `No live vacancy has the id ${quotable(vacancy)}. See /v1/vacancies.`;
      throw new ProblemError('unknown-entity', detail, { members: { see: '/v1/vacancies' } });
    }
    const body = {
      ...{ ...tellRelease(store, names.release), vacancy: record },
      attributions: attribute([record], names.channels),
      words: [...tellMerges(record), NOT_ALL],
    };
    return { body, cache: CACHE.loose };
  },
});
