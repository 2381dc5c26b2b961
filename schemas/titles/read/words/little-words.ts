const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that only join others. */
export const GLUE = words('a an and as at by for in near of on or the to with');

/**
 * Words of adverts that say how senior, on what terms, when or to whom, and hardly ever what is
 * done. In the singular.
 */
export const LITTLE_WORDS = words(
  `senior junior trainee graduate lead leading principal experienced qualified registered chartered
  apprentice part full time permanent perm temporary temp fixed term interim agency locum relief
  casual seasonal night day evening weekend week hour shift rota immediate start required needed
  wanted urgent new role position vacancy opportunity remote hybrid based staff member team various
  excellent busy great group company uk london north south east west northern southern eastern
  western midland`,
);

/** Of a title that ends with one of these, the words of {@link RANKS} before it say only how high. */
export const HEADS = words('manager head director matron');
export const RANKS = words('assistant associate deputy general area regional branch');
