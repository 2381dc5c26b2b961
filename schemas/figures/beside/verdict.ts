import { AIMS_PER_COMPLETER, SHARE_ENTERING } from './assumptions.ts';
import type { Bounds } from './assumptions.ts';

/**
 * Local completers who enter work that their course leads to, of so many achievements: at least,
 * where every completer has the most aims and the smallest share enters; at most, where each aim is
 * of another completer and all enter.
 */
export function completersEntering({ low, high }: Bounds): Bounds {
  return {
    low: (low / AIMS_PER_COMPLETER.high) * SHARE_ENTERING.low,
    high: (high / AIMS_PER_COMPLETER.low) * SHARE_ENTERING.high,
  };
}

/**
 * Local completers who enter related work for each opening of the same length of time, from the
 * fewest completers on the most openings to the most on the fewest. Undefined where there may be no
 * opening, so that nothing can be divided by.
 */
export function completersPerOpening(achievements: Bounds, openings: Bounds): Bounds | undefined {
  if (openings.low <= 0) return undefined;
  const { low, high } = completersEntering(achievements);
  return { low: low / openings.high, high: high / openings.low };
}

/** What may be said of local completers beside openings. Never *gap* or *shortage*. */
export const VERDICTS = {
  more_openings: 'more openings than local completers, however the courses lead',
  more_completers: 'more local completers than openings, however the courses lead',
  cannot_tell: 'cannot tell',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** The same beside new adverts of a year: an advert is no opening, and is not called one. */
export const ADVERT_VERDICTS: Readonly<Record<Verdict, string>> = {
  more_openings: 'more new adverts than local completers, however the courses lead',
  more_completers: 'more local completers than new adverts, however the courses lead',
  cannot_tell: VERDICTS.cannot_tell,
};

/**
 * Verdicts that are shown: those that are wrong in no more than one of twenty in every planted
 * economy (`docs/planted-economy.md`). That there are more completers rests on how many of them
 * enter related work, which is assumed; where fewer do, it is wrong too often, so it is said that
 * nothing can be told.
 */
export const SHOWN: Readonly<Record<Verdict, boolean>> = {
  more_openings: true,
  more_completers: false,
  cannot_tell: true,
};

/** What the ratio of one basis says over its whole range, shown or not. */
export function judgeRatio(ratio: Bounds | undefined): Verdict {
  if (ratio === undefined) return 'cannot_tell';
  if (ratio.high < 1) return 'more_openings';
  return ratio.low > 1 ? 'more_completers' : 'cannot_tell';
}

const show = (verdict: Verdict): Verdict => (SHOWN[verdict] ? verdict : 'cannot_tell');

/** A basis of openings: a flow meets completers of a year; a stock on a day has none to meet. */
export interface Basis<Name extends string = string> {
  readonly basis: Name;
  readonly nature: 'flow' | 'stock';
  readonly ratio: Bounds | undefined;
}

/** What is said of one group of occupations over all the bases shown. */
export type Judgement<Name extends string = string> =
  /** Every flow says the same: or there is no flow, and nothing can be told. */
  | { readonly agreed: true; readonly verdict: Verdict }
  /** They differ, so each says its own. */
  | {
      readonly agreed: false;
      readonly each: readonly { readonly basis: Name; readonly verdict: Verdict }[];
    };

/** One verdict where all flows shown agree on it, otherwise that of each. Stocks give none. */
export function judge<Name extends string>(bases: readonly Basis<Name>[]): Judgement<Name> {
  const each = bases.flatMap(({ basis, nature, ratio }) =>
    nature === 'flow' ? [{ basis, verdict: show(judgeRatio(ratio)) }] : [],
  );
  const verdicts = new Set(each.map(({ verdict }) => verdict));
  const [only = 'cannot_tell'] = verdicts;
  return verdicts.size <= 1 ? { agreed: true, verdict: only } : { agreed: false, each };
}

/** Why nothing is told of a group of occupations, by code; part of a sentence. */
export const REASONS = {
  no_achievements: 'no achievements by subject are held for this area',
  no_openings: 'no projection is held for it here',
  few_jobs: 'the projection rests on too few jobs, or a figure is hidden',
  range_holds_one: 'it depends on where the courses lead',
  rests_on_share:
    'that there are more completers would rest on how many enter related work, which is not known',
} as const;
export type Reason = keyof typeof REASONS;

/** What is held of a group of occupations, as far as a verdict needs it. */
export interface HeldSides {
  readonly hasAchievements: boolean;
  readonly hasOpenings: boolean;
  readonly ratio: Bounds | undefined;
}

/** Why nothing is told; null where something is. */
export function explainCannotTell({
  hasAchievements,
  hasOpenings,
  ratio,
}: HeldSides): Reason | null {
  if (!hasAchievements) return 'no_achievements';
  if (!hasOpenings) return 'no_openings';
  if (ratio === undefined) return 'few_jobs';
  const raw = judgeRatio(ratio);
  if (raw === 'cannot_tell') return 'range_holds_one';
  return SHOWN[raw] ? null : 'rests_on_share';
}
