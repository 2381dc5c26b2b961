import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { JobAdverts, JobFigures } from '../../../schemas/answers/jobs/job.ts';
import type { AdvertKind } from '../../../schemas/figures/jobs/measures.ts';
import { type Said, say, sayFigure } from '../figure.ts';

/** The figure of a measure among those of one cell; undefined where it has none. */
export const findFigure = (
  { figures }: Pick<JobFigures, 'figures'>,
  measure: string,
): CitedFigure | undefined => figures.find((each) => each.measure === measure);

/** What kind of adverts a number counts, after it: `live on a day in July 2025`. */
export function advertWords(kind: AdvertKind, period: string): string {
  const words: Readonly<Record<AdvertKind, string>> = {
    live: `live on a day in ${period}`,
    new: `new in ${period}`,
    new_mean: `new a month, on average over ${period}`,
  };
  return words[kind];
}

type Trend = JobAdverts['trend'];

/** So much more or less in percent: `12.3% more`; `as many` where it rounds to nothing. */
function amountOf(value: number): string {
  const amount = say(Math.abs(value), 'percent');
  if (amount === say(0, 'percent')) return 'as many';
  return `${amount} ${value < 0 ? 'fewer' : 'more'}`;
}

/** How much more or less, before what is said of it: `12.3% more`; empty where nothing is told. */
function amountWords({ change }: Trend): string {
  const value = change?.value ?? null;
  return value === null ? '' : amountOf(value);
}

const TOLD: Readonly<Record<Trend['told'], string>> = {
  more: 'More than a year before',
  fewer: 'Fewer than a year before',
  about_same: 'About as many as a year before',
  cannot_tell: 'Cannot tell',
};

/** Rising or not, and how sure: a headline and a sentence. */
export function trendWords(trend: Trend): { readonly head: string; readonly why: string } {
  const amount = amountWords(trend);
  const head =
    trend.told === 'cannot_tell' || amount === ''
      ? TOLD[trend.told]
      : `${TOLD[trend.told]}: ${amount}`;
  return { head, why: trend.reason.message };
}

/** The change of a figure in percent, in a sentence: `24.9% more than a year before`. */
export function changeWords(change: Said): string {
  if (change.value === null) return sayFigure(change);
  const amount = amountOf(change.value);
  return `${amount} ${amount === 'as many' ? 'as' : 'than'} a year before`;
}

/** The share of all adverts of a place, beside that of England, in a sentence; empty where it is not held. */
export function shareWords(adverts: JobAdverts): string {
  const share = findFigure(adverts, 'advert_share');
  if (!share) return '';
  const quotient = findFigure(adverts, 'advert_location_quotient');
  const beside = quotient ? `, ${sayFigure(quotient)} times the share in England` : '';
  return `${sayFigure(share)} of all adverts there${beside}.`;
}
