/** Where a meaning is taken from: a dataset, whose page leads to its publisher, or a text elsewhere. */
type TermSource = { readonly dataset: string } | { readonly title: string; readonly url: string };

interface GlossaryTerm {
  /** As it stands on pages, in the singular and with a capital. */
  readonly term: string;
  /** What it means, for somebody who has never met it. */
  readonly means: string;
  readonly source: TermSource;
}

const UNCERTAINTY = {
  title: 'Government Analysis Function, Communicating quality, uncertainty and change',
  url: 'https://analysisfunction.civilservice.gov.uk/policy-store/communicating-quality-uncertainty-and-change/',
} as const;
/** Words of this service: `/v1/config` lists them for programs. */
const OWN_WORDS = { title: 'The words of Alongside, as data', url: '/v1/config' } as const;

/** What the words of the trade mean, by an id that addresses may name. Every page takes them from here. */
export const GLOSSARY = {
  achievement: {
    term: 'Achievement',
    means:
      'A course that somebody finished and passed in a school year. One person may have several.',
    source: { dataset: 'fe-achievements' },
  },
  advert: {
    term: 'Online job advert',
    means:
      'A job that an employer put on the internet. One advert may be for several jobs, and some jobs are never advertised.',
    source: { dataset: 'labour-demand' },
  },
  apprenticeship: {
    term: 'Apprenticeship',
    means: 'A paid job with training, which ends with an assessment against a set standard.',
    source: { dataset: 'standards' },
  },
  claimant: {
    term: 'Claimant',
    means:
      'Somebody who gets a benefit because they are out of work or earn very little, and who must look for work. Not everybody without a job claims.',
    source: { dataset: 'claimant-count' },
  },
  combined_authority: {
    term: 'Combined authority',
    means:
      'Councils of one area that share some powers by law, often with an elected mayor. Many of them pay for adult courses.',
    source: {
      title: 'Local Democracy, Economic Development and Construction Act 2009',
      url: 'https://www.legislation.gov.uk/ukpga/2009/20/contents',
    },
  },
  confidence_interval: {
    term: 'Confidence interval',
    means:
      'A range round an estimate that shows how far chance may have moved it. If the survey were done again and again, 95 of 100 such ranges would hold the true figure. On these pages: “likely 4.1% to 5.3%”.',
    source: UNCERTAINTY,
  },
  employment_rate: {
    term: 'Employment rate',
    means:
      'Of every 100 people aged 16 to 64, how many have a paid job or work for themselves. It comes from a survey, so it is an estimate.',
    source: { dataset: 'labour-market-rates' },
  },
  estimate: {
    term: 'Estimate',
    means: 'A figure worked out from a sample of people or firms, not counted one by one.',
    source: UNCERTAINTY,
  },
  inactive: {
    term: 'Economically inactive',
    means:
      'Neither in work nor looking for it: for example studying, caring for somebody, ill for a long time or retired.',
    source: { dataset: 'labour-market-rates' },
  },
  job: {
    term: 'Job',
    means:
      'A post that somebody fills, counted where the work is done. One person may have two, and people travel in and out, so jobs in a place are not the people in work who live there.',
    source: { dataset: 'employment-by-industry' },
  },
  local_authority: {
    term: 'Local authority',
    means: 'The area of one council: a district, a borough, a city or a county without districts.',
    source: { dataset: 'areas' },
  },
  location_quotient: {
    term: 'Location quotient',
    means:
      'How strong something is in a place beside the country. 1 means the same share as in the country, 2 means twice the share.',
    source: {
      title: 'Isserman, The Location Quotient Approach to Estimating Regional Economic Impacts',
      url: 'https://doi.org/10.1080/01944367708977758',
    },
  },
  lsip: {
    term: 'Local skills improvement plan area',
    means:
      'One of the areas that England is parted into so that employers can say which skills they need and colleges can plan for them. LSIP for short.',
    source: {
      title: 'Skills and Post-16 Education Act 2022',
      url: 'https://www.legislation.gov.uk/ukpga/2022/21/contents',
    },
  },
  median: {
    term: 'Median',
    means:
      'The one in the middle: half are above it and half below. A few very high wages do not move it, as they move an average.',
    source: { dataset: 'earnings-by-residence' },
  },
  openings: {
    term: 'Projected opening',
    means:
      'A job that is expected to need somebody new, because jobs grow or because people retire or leave. It is a projection: nobody knows.',
    source: { dataset: 'projected-openings' },
  },
  percentage_point: {
    term: 'Percentage point',
    means: 'The step between two percentages: from 4% to 5% is one percentage point.',
    source: UNCERTAINTY,
  },
  provider: {
    term: 'Provider',
    means:
      'A college, a company, a council or a charity that teaches courses paid for by the state.',
    source: { dataset: 'providers' },
  },
  provisional: {
    term: 'Provisional (p)',
    means: 'The publisher expects to change this figure when more is known.',
    source: OWN_WORDS,
  },
  seasonally_adjusted: {
    term: 'Seasonally adjusted',
    means:
      'What happens every year at the same time, such as hiring before Christmas, is taken out, so that months can be compared.',
    source: { dataset: 'vacancy-survey' },
  },
  sector_subject_area: {
    term: 'Subject',
    means:
      'One of the groups that courses are counted in, such as Health, public services and care.',
    source: { dataset: 'subjects' },
  },
  sic: {
    term: 'Industry (SIC)',
    means: 'What a firm makes or does. Firms are put into groups with codes of up to five digits.',
    source: { dataset: 'sic-2007' },
  },
  soc: {
    term: 'Occupation (SOC)',
    means:
      'What a person does at work, whatever the firm. Jobs that ask for much the same skills are one group, with a code of four digits.',
    source: { dataset: 'soc-2020' },
  },
  suppressed: {
    term: 'Suppressed',
    means:
      'There is a figure, and the publisher hides it because it might give away something about a person or a firm. It is not zero.',
    source: OWN_WORDS,
  },
  sustained_employment: {
    term: 'Sustained employment',
    means:
      'In paid work in at least five of the six months from October to March after the course, or working for themselves.',
    source: { dataset: 'fe-outcomes' },
  },
  too_uncertain: {
    term: 'Unreliable',
    means: 'Too few people were asked for a figure to be worth giving.',
    source: OWN_WORDS,
  },
  ukprn: {
    term: 'UKPRN',
    means: 'The number that every provider of education in the UK has in a public register.',
    source: { dataset: 'providers' },
  },
  unemployment_rate: {
    term: 'Unemployment rate',
    means:
      'Of every 100 people who work or look for work, how many have no job and are looking. It is not the share of people who claim a benefit.',
    source: { dataset: 'labour-market-rates' },
  },
  universal_credit: {
    term: 'Universal Credit',
    means: 'A benefit for people with a low income, in or out of work.',
    source: { dataset: 'universal-credit-households' },
  },
  vacancy: {
    term: 'Vacancy',
    means: 'A job that an employer is looking to fill now with somebody from outside.',
    source: { dataset: 'vacancy-survey' },
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
export type TermId = keyof typeof GLOSSARY;
