/** What makes the median absolute deviation of normal data their standard deviation (Rousseeuw and Croux 1993). */
const MAD_SCALE = 1.4826;

/** SQL: the standard deviation that the middle half of a list says, whatever its outliers do. */
export const robustSpread = (list: string): string =>
  `${MAD_SCALE} * list_aggregate(${list}, 'mad')`;

/** SQL: the same of the deviations of many from a middle of 0, as an aggregate or a window. */
export const spreadAboutZero = (value: string, over = ''): string =>
  `${MAD_SCALE} * median(abs(${value}))${over}`;

/** SQL: the list of what is known of earlier periods; NULL in it is not known. */
export const pastList = (columns: readonly string[]): string =>
  `list_filter([${columns.join(', ')}]::DOUBLE[], lambda x: x IS NOT NULL)`;

/** A spread of fewer earlier changes than these is itself not known. */
export const LEAST_PAST = 4;

/**
 * So many spreads away is too far. Iglewicz and Hoaglin (1993) call 3.5 an outlier among few; here
 * thousands are looked at, and honest changes have longer tails than the normal curve.
 */
export const TOO_FAR = 6;
