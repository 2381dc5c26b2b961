import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { JobAdverts, JobFigures } from '../../../schemas/answers/jobs/job.ts';
import { type AdvertKind, POOLED } from '../../../schemas/figures/jobs/measures.ts';
import { FLAGS } from '../../../schemas/words/vocabulary.ts';
import { type Said, say, sayFigure, sayTold } from '../figure.ts';

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

const TOLD: Readonly<Record<Exclude<Trend['told'], 'cannot_tell'>, string>> = {
  more: 'more than a year before',
  fewer: 'fewer than a year before',
  about_same: 'about as many as a year before',
};

/** Rising or not, with how much, and how sure that is or why it cannot be told. */
export function trendWords({ told, change, reason }: Trend): string {
  if (told === 'cannot_tell') return reason.message;
  const value = change?.value ?? null;
  return `${TOLD[told]}${value === null ? '' : `, ${amountOf(value)}`}. ${reason.message}`;
}

/** The change of a figure in percent, in a sentence: `24.9% more than a year before`. */
export function changeWords(change: Said): string {
  if (change.value === null) return sayFigure(change);
  const amount = amountOf(change.value);
  return `${amount} ${amount === 'as many' ? 'as' : 'than'} a year before`;
}

/** A location quotient after its share, in a sentence; empty where it does not tell how much. */
function besideEngland(quotient: CitedFigure | undefined): string {
  const told = quotient && sayTold(quotient);
  return told === undefined ? '' : `, ${told} times their share in England`;
}

/**
 * The share that adverts for somebody have of all adverts of a place, beside that of England, in a
 * sentence that names whom and where it is of; empty where it is not held. `whom`: `this job`, or
 * `all cleaners, this job among them,`.
 */
export function shareWords(adverts: Pick<JobAdverts, 'figures' | 'area'>, whom: string): string {
  const share = findFigure(adverts, 'advert_share');
  if (!share) return '';
  const beside = besideEngland(findFigure(adverts, 'advert_location_quotient'));
  const { name } = adverts.area;
  return `In ${name}, adverts for ${whom} are ${sayFigure(share)} of all adverts${beside}.`;
}

/** What the pooled channels see of the adverts that the official series counts, and of that their share. */
export function pooledWords(pooled: Pick<JobFigures, 'figures'>): string {
  const [coverage] = pooled.figures;
  if (!coverage) return '';
  const seen = `they are ${sayFigure(coverage)} of the newest official count`;
  const share = findFigure(pooled, POOLED.share);
  if (!share) return `${seen}.`;
  if (share.value === null)
    return `${seen}. Their share of the pool is not calculated: ${FLAGS.low_coverage}.`;
  const beside = besideEngland(findFigure(pooled, POOLED.quotient));
  return `${seen}, and ${sayFigure(share)} of all that is pooled there${beside}.`;
}
