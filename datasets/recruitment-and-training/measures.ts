import type { z } from 'zod';
import type { MeasureDeclaration } from '../../schemas/dataset/measure.ts';

type Measure = z.input<typeof MeasureDeclaration>;

/** Where the publisher explains the survey. */
export const PUBLISHED = 'https://www.gov.uk/government/collections/employer-skills-survey-2019';
const NOW = 'On the day of the interview, from May to December 2019';
const YEAR = 'The twelve months before an interview of May to December 2019';
const SITES = 'Establishments in England with two people or more on the payroll';

const METHOD = 'Recruitment method used in last 12 months (based on all establishments): ' as const;
const FACTOR = 'is either a critical or significant factor when recruiting';

/** A question of a part of the survey: the id and name of its share, its label, and who said so. */
interface Question {
  readonly id: string;
  readonly name: string;
  readonly row: string;
  readonly numerator: string;
  readonly clock: string;
}

const method = (id: string, name: string, code: string, row: string): Question => ({
  ...{ id: `recruiting_${id}`, name: `Recruiting: ${name}` },
  ...{ row: `${code}: ${METHOD}${row}`, numerator: `Establishments: ${name}`, clock: YEAR },
});
const factor = (id: string, name: string, code: string, what: string): Question => ({
  ...{ id: `matters_${id}`, name: `Matters when recruiting: ${name}` },
  row: `${code}: Proportion citing that candidates having ${what} ${FACTOR}`,
  numerator: 'Establishments that call it critical or significant',
  clock: NOW,
});

/** Asked of about one establishment in five. */
const ENTRY: readonly Question[] = [
  method(
    'own_website',
    'advert on the own website',
    'MD_PC4AA',
    'Placed adverts on their website to recruit',
  ),
  method(
    'social_media',
    'advert on social media',
    'MD_PC4AB',
    'Placed adverts on social media to recruit',
  ),
  method(
    'paid_adverts',
    'paid for adverts on websites or social media',
    'MD_PC4AC',
    'Paid someone to place adverts on their website or social media',
  ),
  method(
    'paid_service',
    'another paid recruitment service',
    'MD_PC4AD',
    'Used some other form of paid-for recruitment service',
  ),
  method(
    'government_service',
    'a government service or scheme',
    'MD_PC4AE',
    'Used a government recruitment service or scheme',
  ),
  method(
    'careers_services',
    'job fairs or careers services of schools, colleges, universities',
    'MD_PC4AF',
    'Used school, college or university job fairs or careers services',
  ),
  method(
    'word_of_mouth',
    'word of mouth or recommendation',
    'MD_PC4AG',
    'Relied on word of mouth or personal recommendations',
  ),
  factor(
    'academic',
    'academic qualifications',
    'MD_PC5_1',
    'a particular level of achievement of academic qualifications (e.g. GCSEs, A levels or a degree)',
  ),
  factor(
    'maths_english',
    'maths and English at level 2',
    'MD_PC5_2',
    'Maths and English GCSE to at least level 2 or GCSE A -C',
  ),
  factor(
    'vocational',
    'a relevant vocational qualification',
    'MD_PC5_3',
    'a relevant vocational qualification',
  ),
  factor('experience', 'relevant work experience', 'MD_PC5_4', 'relevant work experience'),
  factor(
    'degree',
    'a degree or its equivalent',
    'MD_PC5_5',
    'a degree or degree-equivalent qualification',
  ),
];

/** Asked of another fifth. */
const APPRENTICES: readonly Question[] = [
  {
    id: 'sites_with_apprentices',
    name: 'Establishments with apprentices now',
    row: 'MA_PD22: Whether have any apprentices currently',
    numerator: 'Establishments that have apprentices',
    clock: NOW,
  },
  {
    id: 'sites_offering_apprenticeships',
    name: 'Establishments that offer apprenticeships and have none now',
    row: 'MA_PD23: Whether currently offer apprenticeships at site',
    numerator: 'Establishments without apprentices that offer apprenticeships',
    clock: NOW,
  },
  {
    id: 'sites_with_or_offering_apprenticeships',
    name: 'Establishments that have or offer apprenticeships',
    row: 'MA_PD22/23: Whether have or offer apprenticeships',
    numerator: 'Establishments that have apprentices or offer apprenticeships',
    clock: NOW,
  },
  {
    id: 'sites_knowing_apprenticeships',
    name: 'Establishments that know apprenticeships well, or have or offer them',
    row: 'MA_PD28: Whether are aware and have good knowledge of apprenticeships / have or offer apprenticeships',
    numerator: 'Establishments with good knowledge of apprenticeships, or that have or offer them',
    clock: NOW,
  },
];

/** The shares of one part of the questionnaire, with the two bases of its table. */
function measuresOf(table: string, id: string, questions: readonly Question[]): Measure[] {
  const shared = { ranking: 'refused', publisher_words: PUBLISHED, population: SITES } as const;
  const base = { base: 'Establishments asked', base_measure: `${id}_interviews` } as const;
  return [
    {
      ...shared,
      ...{ id: `${id}_interviews`, name: `Establishments asked: ${table}`, clock: NOW },
      ...{ at: { table, row: 'Unweighted row' }, unit: 'interviews', decimals: 0 },
      ...{ nature: 'count', additive: true, from_parts: 'sum', role: 'base' },
      ...{ rounding: { to: 1 }, plausible: { min: 0, max: 100_000 } },
    },
    {
      ...shared,
      ...base,
      id: `${id}_establishments`,
      name: `Establishments that those asked stand for: ${table}`,
      ...{ clock: NOW, at: { table, row: 'Total' }, unit: 'establishments', decimals: 0 },
      ...{ nature: 'count', additive: true, from_parts: 'sum' },
      ...{ rounding: { to: 1 }, plausible: { min: 0, max: 3_000_000 } },
    },
    ...questions.map(({ row, ...question }): Measure => ({
      ...shared,
      ...base,
      ...question,
      ...{ at: { table, row }, unit: 'percent', decimals: 0, nature: 'share', additive: false },
      ...{ from_parts: 'not_computed', denominator: 'Establishments', scale: 100 },
      rounding: { to: 1, zero_means: 'none; more than none that rounds to 0 is printed as *%' },
      plausible: { min: 0, max: 100 },
    })),
  ];
}

/** Every measure of the two parts of the questionnaire, of all establishments each. */
export const MEASURES: readonly Measure[] = [
  ...measuresOf('Entry to Work', 'recruiting_asked', ENTRY),
  ...measuresOf('Apprenticeships', 'apprenticeships_asked', APPRENTICES),
];
