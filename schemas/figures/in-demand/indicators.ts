/**
 * The five indicators of an occupation in demand, each the growth on a year of one series. Their noise
 * is taken to be independent, so no count stands in two of them: the quarters of adverts share no
 * month, and pay and people come from surveys of their own.
 */
export const INDICATORS = [
  { id: 'indicator_adverts', name: 'Growth of new adverts' },
  { id: 'indicator_adverts_quarter_before', name: 'Growth of new adverts, a quarter before' },
  {
    id: 'indicator_adverts_two_quarters_before',
    name: 'Growth of new adverts, two quarters before',
  },
  { id: 'indicator_pay', name: 'Growth of pay' },
  { id: 'indicator_jobs', name: 'Growth of people in work' },
] as const;
/** Which of the {@link INDICATORS}; also the id of its measure. */
export type IndicatorId = (typeof INDICATORS)[number]['id'];

/** With fewer indicators than this nothing is said of an occupation. */
export const LEAST_HELD = 3;

/** The dataset, linked, of the list of occupations in demand that government uses. */
export const NATIONAL_LIST = 'skills-england-occupations-in-demand';
