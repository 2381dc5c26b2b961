import { EMPLOYER_ROLES } from '../../schemas/adverts/advert.ts';
import { PLACE_KINDS, SPELLS } from '../../schemas/adverts/vacancy.ts';
import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { POOLED, VACANCY_GUIDE } from '../publications/pooled-adverts.ts';

/** A column of which an advert may say nothing. */
const maybe = (name: string, title: string, type: 'text' | 'integer' | 'date' | 'double') =>
  ({ name, title, type, nullable: true }) as const;

/** A column of text that anybody may have written. */
const printed = (name: string, title: string) =>
  ({ name, title, type: 'text', nullable: true, printed: true }) as const;

export default defineDataset({
  id: 'vacancies',
  title: 'Live vacancies',
  summary:
    'Vacancies that are open in the channels swept here, each once however often it is advertised: title, employer, occupation, place, pay, days, and links to the adverts.',
  ...POOLED,
  published_as: { name: 'Live vacancies of the pool of job adverts', url: VACANCY_GUIDE },
  licence: {
    id: 'LicenseRef-by-channel',
    url: 'https://spdx.github.io/spdx-spec/v2.3/other-licensing-information-detected/',
    attribution:
      'Job adverts of the channels that each vacancy names, each with its own terms at /v1/rights; pooled by Alongside',
  },
  classification: {
    value: 'vacancies',
    name: 'Vacancies in job adverts',
    standards: ['SOC 2020'],
  },
  spatial_availability: ['lad'],
  question: 'Which jobs are open here, and where can I apply?',
  smallest_safe_area: 'lad',
  trap: 'It shows what the channels swept here show. A job that is not here may well be open: most channels of adverts are not seen.',
  not_for: [
    'Counting vacancies, or comparing places or occupations by them: the channels that are on decide what is seen',
    'Reuse beyond what each channel allows: /v1/rights says what that is',
    'Pay in an occupation: only part of the adverts state it',
  ],
  quality: {
    url: VACANCY_GUIDE,
    notes: [
      'Adverts of one job in several channels are one vacancy; two adverts in one channel are never merged',
      'Why adverts are one vacancy is told two by two, with a score from 0 to 1; an advert of a channel that does not let it be shown is counted, and not named',
      'The occupation is the finest group whose probability is high enough: 0.8 at four digits, 0.5 at three and two. Where none is, it is not told',
      'The place is an authority, from a school, a postcode or the name of a place. Remote, national and unknown places are said as such',
      'Pay is pounds a year as the advert states it; what a channel estimated is left out',
      'Advert texts, and contacts in any field, are not held here',
      'An advert that its channel no longer shows closes after two complete sweeps, on its closing day, or when the channel says so',
    ],
  },
  kind: 'records',
  source: { publisher: 'pool', sql: 'vacancies.sql', needs_sweeps: true },
  schedule: { cron: '20 6 * * *', why: 'after the nightly sweeps' },
  reference: 'Vacancies open at the last sweep of their channels',
  columns: [
    { name: 'vacancy', title: 'Vacancy', role: 'code', type: 'text', key: true },
    { name: 'title', title: 'Title', role: 'title', type: 'text', printed: true },
    printed('employer', 'Employer, as printed'),
    {
      ...maybe('employer_role', 'Who advertises', 'text'),
      codes: [...EMPLOYER_ROLES],
    },
    { ...maybe('occupation', 'Occupation (SOC 2020)', 'text'), role: 'dimension' },
    maybe('occupation_probability', 'Probability of the occupation, 0 to 1', 'double'),
    maybe('occupation_how', 'What the occupation is known from', 'text'),
    {
      name: 'place_kind',
      title: 'Whether a place is known',
      type: 'text',
      codes: wordsOf(PLACE_KINDS),
    },
    { ...maybe('area', 'Authority, where there is one', 'text'), role: 'area' },
    { ...maybe('area_type', 'Area type', 'text'), role: 'type' },
    { name: 'areas', title: 'Authorities, by code', type: 'texts' },
    maybe('region', 'Region, where no more is known', 'text'),
    printed('place', 'Place, as printed'),
    maybe('postcode_district', 'Postcode district', 'text'),
    maybe('lon', 'Longitude', 'double'),
    maybe('lat', 'Latitude', 'double'),
    maybe('pay_low', 'Lowest pay, pounds a year', 'double'),
    maybe('pay_high', 'Highest pay, pounds a year', 'double'),
    printed('pay_text', 'Pay, as printed'),
    printed('contract', 'Contract, as printed'),
    printed('hours', 'Hours, as printed'),
    maybe('openings', 'Openings, where stated', 'integer'),
    maybe('posted', 'Posted on', 'date'),
    { name: 'first_seen', title: 'First seen on', type: 'date' },
    maybe('closes', 'Closes on', 'date'),
    { name: 'channels', title: 'Channels that show it', type: 'texts' },
    { name: 'links', title: 'Address in each of them, in the same order', type: 'texts' },
    {
      name: 'adverts_not_shown',
      title: 'Adverts of it that may not be shown',
      type: 'integer',
    },
    { name: 'merged', title: 'Channels of adverts found to be one with another', type: 'texts' },
    {
      name: 'merged_with',
      title: 'Channel of that other, in the same order; empty where it may not be shown',
      type: 'texts',
    },
    { name: 'merge_reasons', title: 'Why they are one', type: 'texts' },
    { name: 'merge_scores', title: 'How sure that is, 0 to 1', type: 'texts' },
    {
      ...maybe('spell', 'Kind of advert', 'text'),
      codes: wordsOf(SPELLS),
    },
    maybe('reposts', 'Times it was posted again', 'integer'),
    maybe('agency_copy_of', 'Vacancy that this agency advert seems to be of', 'text'),
  ],
});
