/** Where the four things are explained that are all called vacancies. */
export const VACANCY_GUIDE =
  'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/methodologies/vacancysurveyqmi';

/** The licence of what is counted here: of adverts themselves it is each channel's own. */
const COUNTED = {
  id: 'OGL-UK-3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution:
    'Made by Alongside from job adverts; each channel with its own attribution at /v1/rights',
};

/** What datasets that are made of the pooled adverts say alike. */
export const POOLED = {
  themes: ['demand' as const],
  publisher: 'Alongside',
  regularity: 'irregular' as const,
  undated: 'It is made anew from the pool whenever channels have been swept',
  accreditation: {
    value: 'not_statistics' as const,
    note: 'What is in the adverts of the channels that are swept: no sample, and not all vacancies',
  },
  licence: COUNTED,
  hosting: 'hosted' as const,
};
