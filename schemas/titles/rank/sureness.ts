import { wordsOf } from '../../words/vocabulary.ts';

/**
 * Words for how likely an answer is, by the least probability that each stands for: the calibrated
 * language of the Intergovernmental Panel on Climate Change (Mastrandrea and others 2010).
 */
export const SURENESS = {
  very_likely: { least: 0.9, words: 'very likely' },
  likely: { least: 0.66, words: 'likely' },
  as_likely_as_not: { least: 0.33, words: 'about as likely as not' },
  unlikely: { least: 0.1, words: 'unlikely' },
  very_unlikely: { least: 0, words: 'very unlikely' },
} as const;
export type Sureness = keyof typeof SURENESS;

/** The word for a probability. */
export function findSureness(probability: number): Sureness {
  return wordsOf(SURENESS).find((word) => probability >= SURENESS[word].least) ?? 'very_unlikely';
}

/** Below this the likeliest group is no answer: what the title says fits too many alike. */
export const LEAST_TO_TELL = 0.15;

/** From here on whoever looks a job up is led to it unasked; below it he is asked which is meant. */
export const LEAST_SURE = SURENESS.likely.least;
