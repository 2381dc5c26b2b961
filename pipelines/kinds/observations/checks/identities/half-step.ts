import type { MeasureDeclaration } from '../../../../../schemas/dataset/measure.ts';

/**
 * How far a printed figure may lie from the true one: half a step of the rounding that is declared,
 * or of the last digit that is printed where none is.
 */
export const halfStep = ({ rounding, decimals }: MeasureDeclaration): number =>
  (rounding?.up_to ?? rounding?.to ?? 10 ** -decimals) / 2;

/** So many periods before the newest show what holds in a file, where there are so many. */
export const HISTORY = 4;
