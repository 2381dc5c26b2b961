/** What an answer of rows is warned of: its question may be read for more than it says. */
export const ANSWER_CAUTIONS = {
  totals_beside_parts: 'totals stand beside the parts that make them',
  overlapping_periods: 'the same months are counted in several periods',
  mixed_periods: 'the newest figures are of several periods',
  overlapping_areas: 'areas stand beside those that replaced them',
  mixed_vintages: 'areas of several boundary sets stand side by side',
  rows_without_a_number: 'rows without a number could not match a range of numbers',
  no_rows: 'nothing matches, and where the newest row is',
  areas_without_rows: 'areas asked for have no row',
  periods_without_rows: 'periods asked for have no row',
  codes_without_rows: 'codes asked for have no row',
  break_in_series: 'figures on both sides of a date are not one series',
  not_comparable: 'figures of different populations stand side by side',
  names_not_in_welsh: 'names or messages are in English',
} as const;

/** Where a figure of an area comes from that was not published under its own code. */
export const MADE_OF = {
  other_code: 'the figures stand under another code of the same place',
  same_districts: 'the figures are published for another area of the same districts',
  built_from_parts: 'the figures are made by Alongside from those of districts',
} as const;

/** What a figure, a chart or a comparison is cautioned with. */
const FIGURE_CAUTIONS = {
  estimates: 'the figures are estimates',
  area_too_small: 'the area is smaller than those that the source is safe for',
  no_interval: 'the figure is an estimate whose interval is not held',
  in_development: 'the statistics are not, or no longer, accredited',
  hidden_figures: 'some figures have no number, and a gap is no zero',
  mixed_area_types: 'areas of different kinds stand side by side',
  part_of_whole: 'an area is set against one that it lies in',
  area_ended: 'an area is no more, and newer figures are under another code or there are none',
  not_additive: 'the figures can be neither added up nor averaged',
  not_told_apart: 'some of the figures may be the same',
  group_of_occupations: 'the figures are of the group that an occupation belongs to',
  wider_area: 'the figures are of an area that the place lies in',
  ...MADE_OF,
} as const;

/** Every caution by its code: the same in an answer of the API and on a page. */
export const CAUTIONS = { ...ANSWER_CAUTIONS, ...FIGURE_CAUTIONS } as const;
export type CautionCode = keyof typeof CAUTIONS;

/** What must be known before a figure is used, as a sentence, and which caution it is. */
export interface Caution {
  readonly code: CautionCode;
  readonly message: string;
}

/** The sentences of cautions, for where their codes are not shown. */
export const messagesOf = (cautions: readonly Caution[]): string[] =>
  cautions.map(({ message }) => message);
