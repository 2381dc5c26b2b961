import type { Unit } from '../../schemas/words/vocabulary.ts';

export { countWords } from '../../schemas/words/count-words.ts';

/** Making a formatter costs more than a hundred numbers through it: one is kept for each precision. */
const formatters = new Map<number, Intl.NumberFormat>();

function formatterOf(decimals: number): Intl.NumberFormat {
  const known = formatters.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(decimals, made);
  return made;
}

/** A number as a British reader writes it, `1,343,645`, with exactly `decimals` places. */
export function numberWords(value: number, decimals = 0): string {
  return formatterOf(decimals).format(value);
}

const pounds = (rest: string) => (number: string) =>
  number.startsWith('-') ? `-£${number.slice(1)}${rest}` : `£${number}${rest}`;
const after = (rest: string) => (number: string) => `${number}${rest}`;

/** A share of 0 to 1: `All`, `98.7%`, `Less than 0.1%`. */
export function shareWords(share: number): string {
  if (share === 1) return 'All';
  return share < 0.001 ? 'Less than 0.1%' : `${numberWords(Math.min(share * 100, 99.9), 1)}%`;
}

/** How a number of each unit is said in a sentence. */
const SAID: Readonly<Record<Unit, (number: string) => string>> = {
  people: after(' people'),
  households: after(' households'),
  jobs: after(' jobs'),
  jobs_per_year: after(' jobs a year'),
  jobs_per_resident: after(' jobs per resident aged 16 to 64'),
  enterprises: after(' enterprises'),
  local_units: after(' local units'),
  establishments: after(' establishments'),
  interviews: after(' interviews'),
  responses: after(' responses'),
  labels: after(' labels'),
  days: after(' days'),
  months: after(' months'),
  vacancies: after(' vacancies'),
  vacancies_per_100_jobs: after(' vacancies per 100 employee jobs'),
  adverts: after(' adverts'),
  signals: after(' signals'),
  adverts_per_1000_people: after(' adverts for each 1,000 people in work'),
  aims: after(' aims'),
  percent: after('%'),
  proportion: after(' as a proportion'),
  percentage_points: after(' percentage points'),
  ratio: after(''),
  gbp_per_hour: pounds(' an hour'),
  gbp_per_week: pounds(' a week'),
  gbp_per_month: pounds(' a month'),
  gbp_per_year: pounds(' a year'),
  hours_per_week: after(' hours a week'),
  index: after(''),
  score: after(''),
  grade: after(''),
};

/**
 * Pounds have no pence or two digits of them: `£530.30`, never `£530.3`. The number is the one that
 * was published; the last nought is how money is written, and says nothing of how exact it is.
 */
const placesOf = (unit: Unit, decimals: number): number =>
  unit.startsWith('gbp_') && decimals === 1 ? 2 : decimals;

/** A figure with its unit in words, `£530.30 a week` or `13,090 people`. */
export function figureWords(value: number, unit: Unit, decimals: number): string {
  return SAID[unit](numberWords(value, placesOf(unit, decimals)));
}

/** A figure with its sign only (`£530.30`, `4.7%`), for a table or axis whose heading says the unit. */
export function shortFigure(value: number, unit: Unit, decimals: number): string {
  const number = numberWords(value, placesOf(unit, decimals));
  if (unit.startsWith('gbp_')) return pounds('')(number);
  return unit === 'percent' ? `${number}%` : number;
}

/** Bytes as people read them: `61 KB`, `3.7 MB` (1 KB is 1,000 bytes). */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${numberWords(bytes / 1000)} KB`;
  return `${numberWords(bytes / 1_000_000, 1)} MB`;
}

/** A number of what a measure is made of, by the name of that: `1 review by employers` of `Reviews by employers`. */
export function baseWords(count: number, base: string): string {
  const named = base.toLowerCase();
  return `${numberWords(count)} ${count === 1 ? named.replace(/^(\w+)s\b/, '$1') : named}`;
}
