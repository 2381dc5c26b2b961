/** The months that a part of an academic year ends with. */
const ENDS: Readonly<Record<number, string>> = { 3: 'Oct', 6: 'Jan', 9: 'Apr' };
const QUARTERS: Readonly<Record<number, string>> = {
  3: 'quarter',
  6: 'two quarters',
  9: 'three quarters',
};

/** The footnote of a data set whose figures cover so many months of an academic year. */
export function coverNote(months: number): string {
  const end = ENDS[months];
  return end === undefined
    ? 'Figures are for full academic years (Aug to Jul).'
    : `Figures for the academic year(s) shown cover the first ${QUARTERS[months]} (Aug to ${end}) reported to date.`;
}
