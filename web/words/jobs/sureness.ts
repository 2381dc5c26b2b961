import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import type { Sureness } from '../../../schemas/titles/rank/sureness.ts';

/** How likely a title means an occupation, after the name of it. */
export const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
  very_likely: 'very likely this job',
  likely: 'likely this job',
  as_likely_as_not: 'perhaps this job',
  unlikely: 'probably another job',
  very_unlikely: 'almost certainly another job',
};

/** How surely the words that were asked with mean the job: `very likely this job`. */
export const surenessWords = ({ sureness }: NonNullable<JobAnswer['title']>): string =>
  sureness === null ? 'chosen by you' : SURENESS_WORDS[sureness];
