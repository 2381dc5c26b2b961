import type { CautionCode } from './codes.ts';

/**
 * Every caution in one line of at most 90 characters, for where a figure has room for no more. The
 * message of the caution says the same in full. In the order in which they weigh: what makes a reading
 * wrong stands before what makes it uncertain, and that before what only says how a figure came about.
 */
export const CAUTION_LINES: Readonly<Record<CautionCode, string>> = {
  hidden_figures: 'Some figures are hidden or missing. A gap is not a zero.',
  break_in_series: 'The way of counting changed in this time: do not compare across the change.',
  not_comparable: 'These figures are about different people: do not compare them.',
  overlapping_areas: 'Old and new areas stand side by side and overlap: do not add them up.',
  mixed_vintages: 'These areas follow different boundaries: compare them with care.',
  totals_beside_parts: 'Totals stand beside their own parts: do not add them up.',
  not_additive: 'These figures cannot be added up or averaged.',
  mixed_area_types: 'These areas are of different kinds: compare rates, not counts.',
  part_of_whole: 'One of these areas lies inside another.',
  overlapping_periods: 'These periods share months, so the line is smoother than what happened.',
  mixed_periods: 'These figures are not all for the same time.',
  area_ended: 'An area here no longer exists: newer figures are elsewhere, or there are none.',
  wider_area: 'This is the figure of a wider area: none is published for the place itself.',
  group_of_occupations:
    'This is the figure of a group of jobs: none is published for the job itself.',
  area_too_small: 'The area is small for this source: differences may be chance.',
  not_told_apart: 'Some of these may be level: the survey cannot tell them apart.',
  no_interval: 'This is an estimate, and how far it may be off is not published.',
  estimates: 'These are estimates: a small difference may not be real.',
  in_development: 'These statistics are still being developed: use them with care.',
  built_from_parts: 'Alongside worked this out from the figures of districts.',
  same_districts: 'This is the figure of another area made of the same districts.',
  other_code: 'This figure is published under another code of the same place.',
  rows_without_a_number: 'Figures without a number were left out of the range asked for.',
  areas_without_rows: 'Some of the areas asked for have no figure here.',
  periods_without_rows: 'Some of the times asked for have no figure here.',
  codes_without_rows: 'Some of the groups asked for have no figure here.',
  no_rows: 'No figure is held here that matches.',
  names_not_in_welsh: 'Some names are in English only.',
};

const GRAVEST_FIRST = Object.keys(CAUTION_LINES);

/** The one line that a figure is shown with: that of its gravest caution; undefined where it has none. */
export function cautionLine(
  cautions: readonly { readonly code: CautionCode }[],
): string | undefined {
  const [gravest] = cautions.toSorted(
    (a, b) => GRAVEST_FIRST.indexOf(a.code) - GRAVEST_FIRST.indexOf(b.code),
  );
  return gravest && CAUTION_LINES[gravest.code];
}
