import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { SURENESS, findSureness } from '../../../schemas/titles/rank/sureness.ts';

/** A probability as people say it: `62 in 100`, never all or none. */
const inHundred = (probability: number): string =>
  `${Math.min(99, Math.max(1, Math.round(probability * 100)))} in 100`;

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
  return `In England demand for it is ${words} to be growing faster than usual: ${inHundred(probability)}, and ${inHundred(chance)} by luck alone.`;
}
