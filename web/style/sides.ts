/**
 * The colours of the two sides, the same in every chart, tile and mark: what employers ask for, and
 * what is taught. At least 4.5:1 on white, and apart from each other for people without one kind of
 * cone (`test/web/charts/palette.test.ts`). `_sides.scss` names them for styles.
 */
export const DEMAND = '#b3421a';
export const PROVISION = '#0b6e75';
