import type { CautionCode } from '../../../schemas/figures/cautions/codes.ts';

const ABOUT: readonly CautionCode[] = [
  'group_of_occupations',
  'wider_area',
  'hidden_figures',
  'break_in_series',
];

/** Whether a caution says what a figure is of: it stands beside it, and not with the sources. */
export const isAbout = ({ code }: { readonly code: CautionCode }): boolean => ABOUT.includes(code);
