import { VacanciesAnswer } from '../../../schemas/answers/adverts/vacancies.ts';
import { askVacancies, checkVacancies } from '../../adverts/ask-vacancies.ts';
import { attribute, readVacancies } from '../../adverts/build-vacancy.ts';
import { chooseVacancies } from '../../adverts/choose-vacancies.ts';
import { NO_VACANCIES, openVacancies, tellRelease } from '../../adverts/open-vacancies.ts';
import { countVacancies, sweptDays, tellVacancies } from '../../adverts/tell-vacancies.ts';
import { pageOf } from '../../answer/list.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { withoutHousehold } from '../../registers/places/find-point.ts';
import { list, text, wholeNumber } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

const MOST_KM = 500;
const MOST_PAY = 1_000_000;

/** `/v1/vacancies`: vacancies that are open in the channels swept here. */
export const listVacancies = defineRoute({
  method: 'get',
  path: '/v1/vacancies',
  id: 'listVacancies',
  tag: 'Vocabulary',
  summary: 'Live vacancies by words, place, occupation, pay or channel, with links to the adverts',
  description:
    'Vacancies that are open in the channels swept here, each once however often it is advertised, the newest first, or by distance with near. Only what its channels allow to be shown is here, and never the text of an advert. It is no count of vacancies: most channels are not seen, and words says so. For a whole copy use /v1/vacancies/snapshot.',
  query: {
    q: text(
      'Words of the title, or how they begin. Where no title has them, those spelt nearly so.',
    ),
    area: text(
      'The code of an area: vacancies there. Remote and national ones are counted beside.',
    ),
    near: text(
      'A postcode or the name of a town: vacancies by distance from there. Of a whole postcode only the district is looked at; it is neither kept nor logged.',
    ),
    km: wholeNumber('km', { least: 1, most: MOST_KM }, 'With near: at most so far away.'),
    occupation: list('Occupations of SOC 2020, with what belongs to them.'),
    contract: text('Words that the contract or the hours have, such as permanent or part time.'),
    pay: wholeNumber(
      'pay',
      { least: 1, most: MOST_PAY },
      'Pounds a year that the highest pay at least is. An advert that says no pay is left out.',
    ),
    channel: list('Channels, by the ids of /v1/rights.'),
    ...PAGE,
  },
  problems: ['unknown-code', 'malformed-value', 'cursor-mismatch'],
  examples: [
    { summary: 'By words of the title', path: '/v1/vacancies?q=care' },
    { summary: 'The five newest', path: '/v1/vacancies?limit=5' },
  ],
  answer: VacanciesAnswer,
  check: ({ service, store, parameters }, faults) =>
    checkVacancies(service, store, parameters, faults),
  async handle({ service, store, parameters, value }) {
    const { warehouse, baseUrl, limits } = service;
    const repeated = withoutHousehold(parameters);
    const cache = repeated.isPrivate ? CACHE.unkept : CACHE.loose;
    const paging = {
      ...{ href: `${baseUrl}/v1/vacancies`, usual: limits.pageRows, most: limits.mostPageRows },
      parameters: repeated.parameters,
    };
    const names = await openVacancies(service, store);
    if (!names) {
      const none = pageOf<never>([], { ...paging, keyOf: () => '' });
      const empty = { area: null, near: null, swept: null, anywhere: 0 };
      return { body: { ...none, ...tellMoment(store), ...NO_VACANCIES, ...empty }, cache };
    }
    const { release } = names;
    const [occupations, pay] = [value('occupation'), value('pay')];
    const { question, area, near, nearTitles } = await askVacancies(service, store, names, {
      ...{ q: value('q'), area: value('area'), near: value('near'), km: value('km') },
      ...{ occupations, contract: value('contract'), pay, channels: value('channel') },
    });
    const { chosen, anywhere } = await chooseVacancies(warehouse, release.data, question);
    const page = pageOf(chosen, {
      ...paging,
      keyOf: ({ vacancy }) => vacancy,
      of: release.version,
    });
    const data = await readVacancies(warehouse, page.data, names);
    const by = {
      place: area !== null || near !== null,
      ...{ occupation: occupations !== undefined, pay: pay !== undefined },
    };
    const counted = await countVacancies(warehouse, release.data);
    const body = {
      ...{ ...page, data, ...tellRelease(store, release), near, anywhere },
      swept: sweptDays(names.channels),
      area: area && { code: area.code, name: area.name, type: area.type },
      attributions: attribute(data, names.channels),
      words: tellVacancies({ counted, found: page.total, anywhere, nearTitles, by }),
    };
    return { body, cache };
  },
});
