import { LEAST_TO_TELL } from './sureness.ts';
import type { RankedGroup } from './rank-candidates.ts';

/** Whether a title was coded. A title that fits too many groups alike is not. */
export const VERDICTS = {
  found: 'The likeliest group is likely enough to be named',
  cannot_tell: 'No group is likelier than others by enough, or no word of the title is known',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** What is said of a title by its likeliest group. */
export function judgeTitle([first]: readonly RankedGroup[]): Verdict {
  return first && first.probability >= LEAST_TO_TELL ? 'found' : 'cannot_tell';
}

/** The verdict in one sentence; `name` is that of the likeliest group. */
export function tellTitle(ranked: readonly RankedGroup[], name: string): string {
  const [first] = ranked;
  if (!first) return 'No word of this title stands in a job title that is held: cannot tell.';
  const { code, probability, by } = first;
  if (judgeTitle(ranked) === 'cannot_tell') {
    return 'These words fit many occupations about equally well: cannot tell. A fuller title may do.';
  }
  const percent = Math.min(99, Math.round(probability * 100));
  return `Most likely ${name} (${code}), about ${percent} in 100. The nearest title is “${by}”.`;
}
