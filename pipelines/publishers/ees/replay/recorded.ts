/** A recorded file, and the data set of the catalogue that it is or was made from. */
export interface Recorded {
  /** What stands in the address: the id of the data set, or its name where the id was not seen. */
  readonly id: string;
  readonly file: string;
  /** SQL that lays its rows out as the publisher does; null where it is the publisher's own file. */
  readonly relay: string | null;
  readonly title: string;
  /** Months of the academic year that it covers. */
  readonly months: number;
}

/** What a folder of recorded figures may hold of the catalogue. */
export const RECORDED: readonly Recorded[] = [
  {
    id: 'fe-achievements.aims',
    file: 'fe_enrolment_and_achievement_aims_by_ssa_area_2023_24.csv',
    relay: 'aims.sql',
    title: 'Education and training aims by area and sector subject area, 2023/24',
    months: 12,
  },
  {
    id: 'fe-achievements.aims-to-april',
    file: 'fe_achievements_by_ssa_area_202122.csv',
    relay: 'aims-to-april.sql',
    title: 'Education and training aims achieved by area and sector subject area, 2021/22',
    months: 9,
  },
  {
    id: '1977cdbc-7eae-4257-a8c9-3281bb2dbfa9',
    file: 'fe_achievements_provision_by_lad_lep_201617_on.csv',
    relay: 'provision.sql',
    title: 'Geography - participation and achievements',
    months: 12,
  },
  {
    id: 'fe-achievements.provision-to-january',
    file: 'fe_achievements_provision_by_lad_lep_201617_on.csv',
    relay: 'provision.sql',
    title: 'Geography - participation and achievements, 2021/22 so far',
    months: 6,
  },
  {
    id: '9e38d037-c2d3-4c1b-9773-2f443e6c59ae',
    file: 'feo_prv01_provider_outcomes.csv',
    relay: 'outcomes.sql',
    title: 'Destinations by provider, provider type and benefit status (PRV01)',
    months: 12,
  },
  {
    id: 'apprenticeship-achievement-rates.providers',
    file: 'qar_apprenticeship_by_provider.csv',
    relay: 'achievement-rates.sql',
    title: 'Achievement rates by provider',
    months: 12,
  },
  {
    id: 'apprenticeship-achievement-rates.standards',
    file: 'qar_apprenticeship_by_provider_standard.csv',
    relay: 'achievement-rates.sql',
    title: 'Achievement rates by provider and standard',
    months: 12,
  },
  {
    id: 'apprenticeship-starts.providers',
    file: 'ees_apprenticeship_provider_starts_achievements_201617_202122.csv.gz',
    relay: null,
    title: 'Starts and achievements by provider, level and sector subject area',
    months: 12,
  },
  {
    id: 'graduate-earnings.regions',
    file: 'ees_leo_graduates_subject_region_industry_2019_20.csv.gz',
    relay: null,
    title: 'Graduates by region, industry, subject and qualification, 2019/20',
    months: 12,
  },
];
