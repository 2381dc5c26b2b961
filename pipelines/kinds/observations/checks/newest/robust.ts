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

/** One release in so many may have something too far by chance alone, were its changes normal. */
const ONE_IN = 20;
/** Honest changes have longer tails than normal ones: this many times as far is not far. */
const TAILS = 1.6;
/** That far beyond where its like have been before, each in its own spreads; and where none is known. */
const BEYOND = 1.75;
const BEYOND_UNTRIED = 3;
/** So few stand out today. Where more do, something happened to many of them, which is another check's matter. */
const FEW = 3;
/** Of fewer than these none can be said to stand out from the rest. */
const LEAST_BESIDE = 8;

/**
 * SQL: how many spreads away is too far where `count` things are looked at. The largest of n normal
 * deviations is above √(2 ln (n ÷ α)) in a share α of all cases at most (Bonferroni with the tail of
 * the normal curve, Φ(−z) < exp(−z² ÷ 2)): 3.9 of 100 and 4.9 of 10,000 for α = 1 in 20, times what long tails ask.
 */
export const tooFar = (count: string): string => `${TAILS} * sqrt(2 * ln(${ONE_IN} * ${count}))`;

/**
 * SQL: whether something is as far `away` as nothing of its kind was, by {@link farthest}, and as
 * nothing but a few of it are today, by {@link rest}; `count` of them were looked at.
 */
export const isTooFar = (away: string, before: string, today: string, count: string): string =>
  `${away} > greatest(${tooFar(count)}, CASE WHEN ${before} = 0 THEN ${BEYOND_UNTRIED} * ${today} ELSE ${BEYOND} * greatest(${before}, ${today}) END)`;

/** SQL, an aggregate: how far all but two have stayed before. Two leaps of the past excuse no third. */
export const farthest = (awayBefore: string): string =>
  `coalesce(list_min(max(${awayBefore}, 3)), 0)`;

/** SQL, an aggregate: how far all but three are today; 0 where they are few. */
export const rest = (away: string): string =>
  `CASE WHEN count(${away}) >= ${LEAST_BESIDE} THEN list_min(max(${away}, ${FEW + 1})) ELSE 0 END`;
