/** What makes the median absolute deviation of normal data their standard deviation (Rousseeuw and Croux 1993). */
export const MAD_SCALE = 1.4826;

/** A spread of fewer earlier changes than these is itself not known. */
export const LEAST_PAST = 4;

/** SQL: the standard deviation that the middle half of a list says, whatever its outliers do. */
export const robustSpread = (list: string): string =>
  `${MAD_SCALE} * list_aggregate(${list}, 'mad')`;

/** SQL: the same of the deviations of many from a middle of 0, as an aggregate or a window. */
export const spreadAboutZero = (value: string, over = ''): string =>
  `${MAD_SCALE} * median(abs(${value}))${over}`;

/** SQL: the list of what is known of earlier periods; NULL in it is not known. */
export const pastList = (columns: readonly string[]): string =>
  `list_filter([${columns.join(', ')}]::DOUBLE[], lambda x: x IS NOT NULL)`;

/**
 * SQL: a spread of `count` earlier changes, moderated by one that all of a kind have in common, which
 * weighs as much as four of them. A spread of five changes is now and then next to nothing by chance,
 * and everything would be far away in it (Smyth 2004, the moderated t: a weighted mean of variances).
 */
export const moderated = (own: string, count: string, common: string): string =>
  `sqrt((${count} * pow(${own}, 2) + ${LEAST_PAST} * pow(${common}, 2)) / (${count} + ${LEAST_PAST}))`;

/**
 * So many spreads away is too far. Iglewicz and Hoaglin (1993) call 3.5 an outlier among few; here
 * thousands are looked at, and honest changes have longer tails than the normal curve.
 */
export const TOO_FAR = 6;

/** That far beyond where its like have been before, each in its own spreads; and where none is known. */
const BEYOND = 1.5;
const TOO_FAR_UNTRIED = 10;

/** SQL: whether something is as far `away` as nothing of its kind was, by {@link farthest}. */
export const isTooFar = (away: string, before: string): string =>
  `${away} > CASE WHEN ${before} = 0 THEN ${TOO_FAR_UNTRIED} ELSE greatest(${TOO_FAR}, ${BEYOND} * ${before}) END`;

/** SQL, an aggregate: how far all but two have stayed before. Two leaps of the past excuse no third. */
export const farthest = (awayBefore: string): string =>
  `coalesce(list_min(max(${awayBefore}, 3)), 0)`;
