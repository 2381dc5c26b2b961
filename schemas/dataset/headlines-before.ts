import type { Headline, Section, TileName } from './headline.ts';
import type { MeasureRecord } from './measure.ts';

const headline = (
  order: number,
  section: Headline['section'],
  what: string,
  codes: Headline['codes'] = {},
): Headline => ({ order, section, what, codes, side: null });

/**
 * The headlines of releases from before datasets declared their own, so that a store made then shows
 * what it showed; and what a page says to be missing where no dataset of a store declares it.
 */
export const HEADLINES_BEFORE: Readonly<Record<string, Headline>> = {
  claimant_count: headline(10, null, 'the number of claimants'),
  claimant_rate_16_64: headline(20, 'claimants', 'the claimant rate'),
  employment_rate_16_64: headline(30, 'work', 'the employment rate'),
  unemployment_rate_16_64: headline(40, 'work', 'the unemployment rate'),
  economic_inactivity_rate_16_64: headline(50, null, 'the economic inactivity rate'),
  median_weekly_pay: headline(60, 'pay', 'the pay of people who live here', {
    working_pattern: 'full_time',
  }),
  median_annual_pay: headline(70, null, 'the pay of a year of people who live here', {
    working_pattern: 'total',
  }),
  workplace_median_weekly_pay: headline(80, 'pay', 'the pay of jobs that are here', {
    working_pattern: 'full_time',
  }),
  survey_vacancies: headline(90, 'vacancies', 'the number of vacancies'),
  enterprises: headline(100, null, 'the number of businesses'),
  jobs_density: headline(110, null, 'jobs for each resident of working age'),
  population: headline(120, 'people', 'the number of residents'),
  employment_jobs: headline(200, 'industries', 'jobs by industry'),
  employee_jobs: headline(210, 'industries', 'jobs by industry'),
};

/** What headlines gained since: releases from before declare one without it. */
const GAINED: Readonly<Record<string, { readonly section?: Section; readonly tile?: TileName }>> = {
  claimant_rate_16_64: { tile: 'claimants' },
  employment_rate_16_64: { tile: 'employment' },
  establishments_with_skill_shortage_vacancy: { section: 'skills' },
  jobs_density: { tile: 'jobs' },
  live_adverts: { tile: 'adverts' },
  median_annual_pay: { tile: 'pay' },
  median_weekly_pay: { tile: 'pay' },
  population: { section: 'people' },
  unemployment_rate_16_64: { tile: 'unemployment' },
};

/** The described dataset that says where a measure is published, for stores that do not hold it. */
export const DESCRIBED_BY: Readonly<Record<string, string>> = {
  workplace_median_weekly_pay: 'annual-survey-of-hours-and-earnings',
};

/** How the page of an area shows a measure; undefined for one that it does not show. */
export function findHeadline({
  id,
  headline: declared,
}: Pick<MeasureRecord, 'id' | 'headline'>): Headline | undefined {
  const found = declared === undefined ? HEADLINES_BEFORE[id] : (declared ?? undefined);
  if (!found) return undefined;
  const gained = GAINED[id] ?? {};
  return { ...gained, ...found, section: found.section ?? gained.section ?? null };
}
