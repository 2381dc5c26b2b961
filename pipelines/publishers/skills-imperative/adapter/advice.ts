import type { Flag, Status } from '../../../../schemas/words/vocabulary.ts';

/**
 * The publisher's advice (sheet `Warning` of every workbook): figures for publication should rest on
 * at least 10,000 people; between 1,000 and 10,000 judgement is needed; those of fewer than 1,000
 * are too uncertain to be useful.
 */
const USEFUL_FROM = 1000;
const SOUND_FROM = 10_000;

/** How far a figure may be used. */
export interface Advice {
  readonly status: Status;
  readonly flags: readonly Flag[];
  /** The advice as a mark; null where it says nothing. */
  readonly mark: string | null;
}

/** What the advice says of a figure that rests on so many jobs. */
export function adviseOn(jobs: number): Advice {
  if (jobs < USEFUL_FROM) return { status: 'unreliable', flags: [], mark: 'under 1,000 jobs' };
  if (jobs >= SOUND_FROM) return { status: 'observed', flags: [], mark: null };
  return { status: 'observed', flags: ['low_reliability'], mark: '1,000 to 10,000 jobs' };
}
