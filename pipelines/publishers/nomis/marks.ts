import type { Status } from '../../../schemas/words/vocabulary.ts';

/**
 * Marks of OBS_STATUS. F says "zero or disclosive" without saying which, so it is read as the
 * stricter of the two. G stands on the confidence of an estimate that is published without one. A
 * mark that is not here is unknown and stops the publish.
 */
export const MARKS: Readonly<Record<string, Status>> = {
  A: 'observed',
  Q: 'missing',
  B: 'unreliable',
  F: 'suppressed',
  G: 'unreliable',
};

/** What OBS_STATUS_NAME says beside a mark; nobody has seen the words beside G. */
export const MARK_NAMES: Readonly<Record<string, string>> = {
  A: 'Normal Value',
  Q: 'These figures are missing.',
  B: 'These figures are suppressed as statistically unreliable',
  F: 'Estimate and confidence interval not available since the group sample size is zero or disclosive (0-2)',
};

/** OBS_CONF of every row that was ever seen: free for publication. */
export const FREE = 'F';
