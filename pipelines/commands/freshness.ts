import type { Labels } from '../../schemas/dataset/label.ts';
import type { Regularity } from '../../schemas/words/vocabulary.ts';

/** When the publisher's next update is due, and whether it is late. Null: it cannot be told. */
export interface Freshness {
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly overdue: boolean | null;
  /** Where the date comes from, or why there is none. */
  readonly how: string;
}

interface Rhythm {
  readonly months: number;
  readonly days: number;
  /** Days that a publisher may take beyond its rhythm before it counts as late. */
  readonly grace: number;
}

/** An approximation: publishers keep their rhythm to the week, not to the day. */
const RHYTHMS: Readonly<Record<Regularity, Rhythm | null>> = {
  daily: { months: 0, days: 1, grace: 1 },
  weekly: { months: 0, days: 7, grace: 3 },
  monthly: { months: 1, days: 0, grace: 7 },
  quarterly: { months: 3, days: 0, grace: 14 },
  twice_a_year: { months: 6, days: 0, grace: 31 },
  annual: { months: 12, days: 0, grace: 31 },
  every_ten_years: { months: 120, days: 0, grace: 366 },
  irregular: null,
  once: null,
  ended: null,
};

const DAY_MS = 24 * 60 * 60 * 1000;
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The same day `months` later, or the last day of that month where it has no such day. */
function addMonths(date: Date, months: number): Date {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)));
}

/**
 * Due date by the publisher's own announcement, else its last update plus its rhythm, with a grace
 * of some days before that counts as overdue.
 */
export function judgeFreshness(labels: Labels, now: Date): Freshness {
  const { next_update: announced, updated } = labels.date;
  if (announced !== null) {
    const due = announced.slice(0, 10);
    return { due, overdue: dayOf(now) > due, how: 'announced by the publisher' };
  }
  const rhythm = RHYTHMS[labels.regularity.value];
  if (rhythm === null) {
    const name = labels.regularity.name.toLowerCase();
    return { due: null, overdue: null, how: `cannot be told: ${name}` };
  }
  if (updated === null) {
    return {
      due: null,
      overdue: null,
      how: 'cannot be told: no date of its last update',
    };
  }
  const last = new Date(updated.slice(0, 10));
  const due = new Date(addMonths(last, rhythm.months).getTime() + rhythm.days * DAY_MS);
  const overdue = now.getTime() >= due.getTime() + (rhythm.grace + 1) * DAY_MS;
  return { due: dayOf(due), overdue, how: 'last update and regularity' };
}
