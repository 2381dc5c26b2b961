import { INDICATORS, LEAST_HELD } from './indicators.ts';
import type { IndicatorId } from './indicators.ts';
import { atLeast, findCut, normalBelow } from './probability.ts';

/** Scores of an occupation by indicator; one that is not held is not there. */
export type Scores = Partial<Readonly<Record<IndicatorId, number>>>;

/** What a reader calls in demand. */
export interface Thresholds {
  /** The top of the occupations that meets an indicator, as a share: 0.1 is the top tenth. */
  readonly top: number;
  /** Indicators that must be met. */
  readonly atLeast: number;
}

/** How likely it is that an occupation meets enough indicators, and each of them. */
export interface Judged {
  /** Indicators held. */
  readonly held: number;
  /** Indicators whose score itself is above the cut. */
  readonly met: number;
  /** Null where too few indicators are held to tell. */
  readonly probability: number | null;
  /** The probability of standing in the top by each indicator that is held. */
  readonly each: Scores;
}

/** Cuts by indicator: see {@link findCut}. Those without a score have none. */
export function findCuts(all: readonly Scores[], top: number): Scores {
  const cuts: Partial<Record<IndicatorId, number>> = {};
  for (const { id } of INDICATORS) {
    const cut = findCut(
      all.flatMap((scores) => scores[id] ?? []),
      top,
    );
    if (cut !== undefined) cuts[id] = cut;
  }
  return cuts;
}

/** One occupation, judged by the cuts of all. Noise of its indicators is taken to be independent. */
export function judge(scores: Scores, cuts: Scores, { atLeast: least }: Thresholds): Judged {
  const each: Partial<Record<IndicatorId, number>> = {};
  let met = 0;
  for (const { id } of INDICATORS) {
    const [score, cut] = [scores[id], cuts[id]];
    if (score === undefined || cut === undefined) continue;
    each[id] = normalBelow(score - cut);
    if (score > cut) met += 1;
  }
  const probabilities = Object.values(each);
  const held = probabilities.length;
  const canTell = held >= Math.max(LEAST_HELD, least);
  return { held, met, probability: canTell ? atLeast(least, probabilities) : null, each };
}

/**
 * The mean probability among occupations with this many indicators where nothing but chance moves
 * them: each is met by `top` of them, whatever the noise looks like.
 */
export function promised(held: number, { top, atLeast: least }: Thresholds): number {
  return atLeast(
    least,
    Array.from({ length: held }, () => top),
  );
}
