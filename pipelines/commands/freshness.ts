import type { Labels } from '../../schemas/dataset/label.ts';
import { RHYTHMS } from '../../schemas/words/vocabulary.ts';
import type { Regularity } from '../../schemas/words/vocabulary.ts';

/** When the publisher's next update is due, and whether it is late. Null: it cannot be told. */
export interface Freshness {
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly overdue: boolean | null;
  /** Where the date comes from, or why there is none. */
  readonly how: string;
}

/**
 * Days that a publisher may take beyond its rhythm before it counts as late. An approximation:
 * publishers keep their rhythm to the week, not to the day.
 */
const GRACE: Readonly<Record<Regularity, number>> = {
  ...{ daily: 1, weekly: 3, monthly: 7, quarterly: 14, twice_a_year: 31, annual: 31 },
  ...{ every_ten_years: 366, irregular: 0, once: 0, ended: 0 },
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
  const due =
    rhythm.months > 0
      ? addMonths(last, rhythm.months)
      : new Date(last.getTime() + rhythm.days * DAY_MS);
  const grace = GRACE[labels.regularity.value];
  const overdue = now.getTime() >= due.getTime() + (grace + 1) * DAY_MS;
  return { due: dayOf(due), overdue, how: 'last update and regularity' };
}
