import { capital } from '../../schemas/words/list.ts';
import type { Flag, Status } from '../../schemas/words/vocabulary.ts';
import { FLAGS, STATUSES, STATUS_WORDS } from '../../schemas/words/vocabulary.ts';

export { STATUS_WORDS };

/** `suppressed: withheld to protect people or firms`, for the notes under a table. */
export function statusSentence(status: Status): string {
  return `${STATUS_WORDS[status]}: ${STATUSES[status]}`;
}

/** What a mark of a figure means, in a sentence: `Imputed: the publisher filled it in.` */
export const flagSentence = (flag: Flag): string =>
  `${capital(flag.replaceAll('_', ' '))}: ${FLAGS[flag]}.`;
