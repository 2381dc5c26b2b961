import { countWords } from '../count-words.ts';

/** Courses that are further than was asked, and how far the nearest of them is in km; null: there are none. */
interface Further {
  readonly further: number;
  readonly nearest: number | null;
}

/** How many courses fit and are further than was asked, besides those `found`; undefined where none are. */
export function furtherWords({ further, nearest }: Further, found: number): string | undefined {
  if (nearest === null) return undefined;
  const more = found > 0 ? ' more' : '';
  return further === 1
    ? `1${more} that fits is further, ${String(nearest)} km away.`
    : `${countWords(further, 'course')}${more} that fit are further, the nearest ${String(nearest)} km away.`;
}
