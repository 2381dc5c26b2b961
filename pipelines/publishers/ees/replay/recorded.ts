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
];
