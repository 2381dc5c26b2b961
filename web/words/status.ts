import type { Status } from '../../schemas/words/vocabulary.ts';
import { STATUSES, STATUS_WORDS } from '../../schemas/words/vocabulary.ts';

export { STATUS_WORDS };

/** `suppressed: withheld to protect people or firms`, for the notes under a table. */
export function statusSentence(status: Status): string {
  return `${STATUS_WORDS[status]}: ${STATUSES[status]}`;
}
