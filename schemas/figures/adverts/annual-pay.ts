import type { PAY_PERIODS } from '../../adverts/advert.ts';

export type PayPeriod = (typeof PAY_PERIODS)[number];

/** How many of each period are paid in a year of full-time work. */
export type PayConvention = Readonly<Record<PayPeriod, number>>;

/**
 * The convention of this project: 37.5 hours in each of 52 weeks, which makes 1,950 hours and 260
 * days, paid holidays included. It is that of Nesta's Open Jobs Observatory, whose UK salaries of
 * adverts are the ones others have published against. Suppliers differ by up to a twelfth (one counts
 * 240 days and 48 weeks), so that annual pay of hourly and daily adverts is comparable only under one
 * convention.
 */
export const FULL_TIME_YEAR: PayConvention = { hour: 1950, day: 260, week: 52, month: 12, year: 1 };

/** Less than this an hour is no pay: the lowest minimum wage of an apprentice since 2019 is £3.90. */
const LEAST_AN_HOUR = 3.9;
/** More than this a year stands in adverts by mistake. */
const MOST_A_YEAR = 500_000;
/** The ends of one range are not further apart than this. */
const MOST_BETWEEN = 10;

/** Pounds a year of full-time work, to the penny, of an amount for a period. */
export const annualisePay = (
  amount: number,
  period: PayPeriod,
  convention: PayConvention,
): number => Math.round(amount * convention[period] * 100) / 100;

/**
 * Whether annual pay is what somebody may be paid: within the guards that Nesta's Open Jobs
 * Observatory sets (no less than the least wage an hour, no more than £500,000, and a range whose ends
 * are within ten times). An end that is not known says nothing against it.
 */
export function isPlausiblePay(
  low: number | null,
  high: number | null,
  convention: PayConvention,
): boolean {
  const ends = [low, high].filter((end) => end !== null);
  const least = LEAST_AN_HOUR * convention.hour;
  const isWide = low !== null && high !== null && high > MOST_BETWEEN * low;
  return !isWide && ends.every((end) => end >= least && end <= MOST_A_YEAR);
}
