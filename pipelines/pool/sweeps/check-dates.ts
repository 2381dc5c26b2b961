import type { Advert } from '../../../schemas/adverts/advert.ts';
import type { Amended } from '../../../schemas/adverts/sweep.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A service east of here may be a day ahead. */
const AHEAD = 1;
const TWO_YEARS = 2 * 366;
const THREE_YEARS = 3 * 366;

/** Days from the day of the sweep to a date; negative before it. */
const daysFrom = (day: string, date: string): number =>
  (Date.parse(date) - Date.parse(day)) / DAY_MS;

/**
 * An advert with the dates left out that cannot be true on the day of a sweep, and what was wrong. A
 * closing date in the past stands: it says that the advert is closed.
 */
export function checkDates(
  advert: Advert,
  day: string,
): { readonly advert: Advert; readonly faults: readonly Amended[] } {
  const faults: Amended[] = [];
  const drop = (fault: Amended): null => {
    faults.push(fault);
    return null;
  };
  let { posted, closes, starts } = advert;
  if (posted !== null && daysFrom(day, posted) > AHEAD) posted = drop('posted_ahead');
  if (posted !== null && daysFrom(day, posted) < -THREE_YEARS) posted = drop('posted_long_ago');
  if (closes !== null && daysFrom(day, closes) > TWO_YEARS) closes = drop('closes_far');
  if (closes !== null && daysFrom(day, closes) < 0) faults.push('closes_past');
  if (starts !== null && Math.abs(daysFrom(day, starts)) > THREE_YEARS) starts = drop('starts_far');
  return faults.length === 0
    ? { advert, faults }
    : { advert: { ...advert, posted, closes, starts }, faults };
}
