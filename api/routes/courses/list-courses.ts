import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { pageOf } from '../../answer/list.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { openRows } from '../../catalogue/open-rows.ts';
import { askCourses } from '../../courses/ask-courses.ts';
import { buildCourse, readCourses } from '../../courses/build-course.ts';
import { checkCourses } from '../../courses/check-courses.ts';
import { NOTHING_BEYOND, chooseCourses } from '../../courses/choose-courses.ts';
import { COURSES_DATASET } from '../../courses/open-courses.ts';
import { countCourses, NO_LISTING, tellCourses } from '../../courses/tell-courses.ts';
import { withoutHousehold } from '../../registers/places/find-point.ts';
import { list, text, wholeNumber, word } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

const MOST_KM = 500;

const NOTHING = {
  ...{ total: 0, returned: 0, complete: true, next: null, data: [], started: 0 },
  beyond: NOTHING_BEYOND,
  ...{ dataset: COURSES_DATASET, version: null, area: null, near: null, occupation: null },
  ...{ links: [], listings: [], not_told: { place: 0, subject: 0, start: 0 }, words: [NO_LISTING] },
};

/** `/v1/courses`: courses on offer, by title or distance and never by how learners fare. */
export const listCourses = defineRoute({
  method: 'get',
  path: '/v1/courses',
  id: 'listCourses',
  tag: 'Vocabulary',
  summary: 'Courses on offer, by words, place, occupation, subject or provider',
  description:
    'Courses of the listings that were taken in, in the order of their titles, or by distance with near. With area: courses whose venue lies there, that are delivered in an area around or within it, anywhere in England, or online; reach says which. An empty answer says why.',
  query: {
    q: text(
      'Words of the title, or how they begin. Where no title has them, those spelt nearly so.',
    ),
    area: text('The code of an area: courses there, and those that reach it.'),
    near: text(
      'A postcode or the name of a town: courses by distance from there. Of a whole postcode only the district is looked at; it is neither kept nor logged.',
    ),
    km: wholeNumber(
      'km',
      { least: 1, most: MOST_KM },
      'With near: at most so far away. With area alone: also those so far from the middle of its postcodes, by distance.',
    ),
    soc: text(
      'An occupation of SOC 2020: courses whose standard or subject is linked to it, a subject by the work of its minor group.',
    ),
    subject: list('Sector subject areas, with what belongs to them.'),
    provider: list('UK Provider Reference Numbers.'),
    starts: word(['ahead'], 'ahead leaves out courses whose start has passed.'),
    ...PAGE,
  },
  problems: ['unknown-code', 'malformed-value', 'cursor-mismatch'],
  examples: [
    { summary: 'By words of the title', path: '/v1/courses?q=brick' },
    { summary: 'The first five', path: '/v1/courses?limit=5' },
  ],
  answer: CoursesAnswer,
  check: ({ service, store, parameters }, faults) =>
    checkCourses(service, store, parameters, faults),
  async handle({ service, store, parameters, value, today }) {
    const { warehouse, baseUrl, limits } = service;
    const moment = tellMoment(store);
    const release = await openRows(store, COURSES_DATASET);
    const repeated = withoutHousehold(parameters);
    const cache = repeated.isPrivate ? CACHE.unkept : CACHE.loose;
    const paging = {
      href: `${baseUrl}/v1/courses`,
      usual: limits.pageRows,
      most: limits.mostPageRows,
    };
    if (!release) {
      // A limit that is too large is refused here as it is where courses are held.
      const none = pageOf<never>([], { ...paging, parameters, keyOf: () => '' });
      return { body: { ...moment, ...NOTHING, ...none }, cache };
    }
    const [soc, subjects] = [value('soc'), value('subject')];
    const understood = await askCourses(service, store, release, {
      ...{ q: value('q'), area: value('area'), near: value('near'), km: value('km'), soc },
      ...{ subjects, providers: value('provider'), ahead: value('starts') === 'ahead', today },
    });
    const { question, area, near, links, standards, nearTitles } = understood;
    const { chosen, started, beyond } = await chooseCourses(warehouse, release.data, question);
    const page = pageOf(chosen, {
      parameters: repeated.parameters,
      ...paging,
      keyOf: ({ course }) => course,
      of: `${release.version} ${today}`,
    });
    const codes = page.data.map(({ course }) => course);
    const rows = await readCourses(warehouse, release, codes);
    const occupations = await service.registers(store, 'occupation');
    const names = {
      ...{ release, today, baseUrl, standards, links, areas: await service.areas(store) },
      providers: (await service.registers(store, 'provider'))?.list,
      subjects: (await service.registers(store, 'subject'))?.list,
    };
    const data = page.data.flatMap((each) => {
      const row = rows.get(each.course);
      return row ? [buildCourse(row, each, names)] : [];
    });
    const counted = await countCourses(warehouse, release.data);
    const words = tellCourses({
      ...{ counted, beyond, of: near?.name, found: page.total, started, ahead: question.ahead },
      ...{ near: nearTitles, byArea: area !== null || near !== null },
      ...{ bySubject: subjects !== undefined || soc !== undefined },
      links: soc === undefined ? null : links.length,
    });
    const body = {
      ...{
        ...page,
        data,
        started,
        beyond,
        ...moment,
        dataset: COURSES_DATASET,
        version: release.version,
      },
      area: area && { code: area.code, name: area.name, type: area.type },
      occupation:
        soc === undefined
          ? null
          : { code: soc, name: occupations?.list.byCode.get(soc)?.name ?? soc },
      ...{ near, links, ...counted, words },
    };
    return { body, cache };
  },
});
