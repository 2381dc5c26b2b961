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
