const PAGE = '/government/publications/labour-market-and-skills-projections-2020-to-2035';

/** The address of the publication that all workbooks of projections are attached to. */
export const PUBLISHED = `https://www.gov.uk${PAGE}`;

/** What the datasets of these workbooks say alike of where they come from and what they are. */
export const PROJECTIONS = {
  publisher: 'Department for Education',
  regularity: 'once',
  accreditation: {
    value: 'research',
    note: 'A projection of a model and no statistic: nothing after 2020 was measured',
  },
  estimated_from: 'model',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Warwick Institute for Employment Research and Cambridge Econometrics for the National Foundation for Educational Research (The Skills Imperative 2035), published by the Department for Education',
  },
  smallest_safe_area: 'lsip',
} as const;

/** The workbooks, and the years and areas of the model. */
export const WORKBOOKS = {
  publisher: 'skills-imperative',
  page: PAGE,
  base_year: 2020,
  last_year: 2035,
  areas_at: '2023-04-01',
} as const;

/** What none of these figures is for. */
export const NOT_FOR = [
  'Adding areas: plan areas, partnerships and combined authorities overlap',
  'A ratio on a group of under 10,000 jobs (flag low_reliability), which the publisher advises against',
] as const;

/** What the publisher says of few jobs, as it is followed here. */
export const ADVICE =
  'The publisher advises against figures that rest on fewer than 1,000 jobs, which are withheld here as unreliable, and asks for care between 1,000 and 10,000, which carry the flag low_reliability';

/** Which areas have a workbook, and what becomes of one that others contradict. */
export const AREA_NOTES = [
  'Areas are those of 2023. Eight of the 38 plan areas of that time have no workbook among the recorded ones, and plan areas changed in October 2025',
  'A workbook that contradicts others of the same districts is refused by name, and a sound one of the same districts stands for it: the check same_districts_agree of each release says which. In the recorded workbooks it is that of the Dorset plan area (811,536 jobs in 2020 against 399,697 of the same districts in that of the partnership)',
] as const;
