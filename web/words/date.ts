import { countWords } from '../../schemas/words/count-words.ts';
import { dayName, findPeriod } from '../../schemas/words/period.ts';

/** `22 November 2026` out of an ISO date or time (its UTC day); the text itself when it is neither. */
export function dateWords(iso: string): string {
  if (findPeriod(iso.slice(0, 10))?.type === 'day') return dayName(iso.slice(0, 10));
  return findPeriod(iso)?.name ?? iso;
}

const DAY_MS = 86_400_000;

/** How long ago an ISO date was on another: `today`, `yesterday`, `12 days ago`. */
export function agoWords(day: string, today: string): string {
  const days = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${countWords(days, 'day')} ago`;
}

/** The name of a period code (`February 2026`), or the code itself when it is not one. */
export function periodWords(code: string): string {
  return findPeriod(code)?.name ?? code;
}

/**
 * From the first to the last period of a series: `April 2019 to April 2022`. Windows whose own
 * names hold a "to" are set apart by the word "latest".
 */
export function coverWords(first: string, last: string): string {
  const [from, until] = [periodWords(first), periodWords(last)];
  if (first === last) return from;
  return from.includes(' to ') ? `${from} onwards, latest ${until}` : `${from} to ${until}`;
}
