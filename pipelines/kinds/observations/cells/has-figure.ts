/**
 * SQL: whether a cell says how many: a number, a range, or that there are some but hardly any. The others
 * are blank, whatever the reason that is given. Checks of presence and of the release before ask this alone.
 */
export const hasFigure = (value: string, status: string): string =>
  `(${value} IS NOT NULL OR ${status} IN ('near_zero', 'bounded'))`;
