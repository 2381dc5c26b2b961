import type { Status } from '../../schemas/vocabulary.ts';
import { STATUSES } from '../../schemas/vocabulary.ts';

/** The word that stands in a cell where no number does. A hidden figure is never shown as zero. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  observed: 'published',
  bounded: 'a range only',
  near_zero: 'nearly zero',
  suppressed: 'suppressed',
  unreliable: 'unreliable',
  missing: 'not available',
  not_applicable: 'not applicable',
  not_computed: 'not calculated',
};

/** `suppressed: withheld to protect people or firms`, for the notes under a table. */
export function statusSentence(status: Status): string {
  return `${STATUS_WORDS[status]}: ${STATUSES[status]}`;
}
