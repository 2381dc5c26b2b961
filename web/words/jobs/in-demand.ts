import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { SURENESS, findSureness } from '../../../schemas/titles/rank/sureness.ts';

/** A chance as people say it: `62 chances in 100`, never all or none. */
function inHundred(probability: number): string {
  const percent = Math.round(probability * 100);
  if (percent < 1) return 'less than 1 chance in 100';
  return percent === 1 ? '1 chance in 100' : `${Math.min(99, percent)} chances in 100`;
}

/**
 * Whether the demand of England for a job grows unusually, in a sentence; undefined where nothing is
 * held of it. Where too few figures are held that is said.
 */
export function inDemandWords({ in_demand }: Pick<JobAnswer, 'in_demand'>): string | undefined {
  if (!in_demand) return undefined;
  const { probability, by_chance: chance, held } = in_demand;
  if (probability === null || chance === null)
    return `Whether demand for it in England grows faster than usual cannot be told: ${held} of the figures that it takes are held.`;
  const { words } = SURENESS[findSureness(probability)];
  const told = `In England it is ${words} to be one of the few jobs where demand grows far faster than usual.`;
  // What is less likely than not needs no chance beside it: that it is above luck reads as if it were likely.
  return probability > chance && probability >= SURENESS.as_likely_as_not.least
    ? `${told} The figures give it ${inHundred(probability)}; luck alone would give any job ${inHundred(chance)}.`
    : `${told} That does not say whether demand grows or shrinks.`;
}
