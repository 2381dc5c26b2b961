import { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { buildJob } from '../../jobs/build-job.ts';
import { openEdition } from '../../profile/open-edition.ts';
import { readPathArea } from '../../registers/areas/groups/find-area.ts';
import { readRegister, unknownEntry } from '../registers/register-answers.ts';
import { text } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { AREA_QUERY, checkArea } from '../sides/asked-area.ts';

const MOST_LETTERS = 100;
const OTHER_EDITION =
  'Codes of SOC 2010 are not taken: the same digits often mean another job there. Look the job up by its title.';

/** `/v1/jobs/{occupation}`: a job in a place, where the store holds a register of occupations. */
export const readJob = defineRoute({
  method: 'get',
  path: '/v1/jobs/{occupation}',
  id: 'readJob',
  tag: 'Vocabulary',
  needs: { register: 'occupation' },
  summary: 'A job in a place: adverts, pay, jobs, outlook, what is near it and what leads to it',
  description:
    'For an occupation or a group of SOC 2020 and an area: adverts of each kind with what may be said of them beside a year before, pay, people at work and projected openings, each at the finest occupation and the nearest area that are published, with cautions that say where that is a group or a wider area; occupations near it side by side; provision that may lead there; and links to searches of other services. Each figure is a row of some /data, which its cite answers with.',
  query: {
    ...AREA_QUERY,
    title: text('The words that somebody has for the job, for the searches of other services.'),
    place: text('A town or postcode district in the area, for the same; never a whole postcode.'),
  },
  check: checkArea,
  problems: [
    'unknown-code',
    'unknown-area',
    'unknown-entity',
    'unknown-dataset',
    'unknown-version',
  ],
  examples: [{ summary: 'Care work in Leeds', path: '/v1/jobs/6135?area=E08000035' }],
  answer: JobAnswer,
  async handle({ store, service, path, value, today }) {
    const edition = value('edition');
    const [opened, register] = await Promise.all([
      openEdition(service, store, edition),
      readRegister(service, store, 'occupation'),
    ]);
    const code = path('occupation');
    const occupation = register.list.byCode.get(code);
    if (!occupation) throw unknownEntry(code, register, OTHER_EDITION);
    const area = readPathArea(value('area') ?? '', 'area', opened.index);
    const title = value('title')?.trim().slice(0, MOST_LETTERS);
    const typed = value('place')?.trim().slice(0, MOST_LETTERS) ?? '';
    const town = typed === '' ? undefined : await service.places(store, typed);
    const place = town?.lies.find(({ area: lies }) => lies === area.code)?.name;
    const asked = {
      ...{ register, occupation, area, place, today },
      title: title === '' ? undefined : title,
    };
    const body = {
      ...tellMoment(store, edition),
      ...(await buildJob(service, store, opened, asked)),
    };
    return { body, cache: CACHE.loose };
  },
});
