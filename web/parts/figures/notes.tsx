import type { FC } from 'hono/jsx';
import type { Status } from '../../../schemas/words/vocabulary.ts';
import { FLAGS, type Flag } from '../../../schemas/words/vocabulary.ts';
import { capital } from '../../../schemas/words/list.ts';
import { flagSentence, statusSentence } from '../../words/status.ts';

interface NotesProps {
  readonly rows: readonly { readonly status: Status; readonly flags?: readonly Flag[] }[];
}

/** What the words in a table's cells mean: only those that stand in it. */
export const StatusNotes: FC<NotesProps> = ({ rows }) => {
  const statuses = new Set(rows.map(({ status }) => status));
  statuses.delete('observed');
  const flags = new Set(rows.flatMap(({ flags = [] }) => flags));
  if (statuses.size === 0 && flags.size === 0) return <></>;
  return (
    <ul class="govuk-list govuk-body-s">
      {[...statuses].map((status) => (
        <li>{capital(statusSentence(status))}.</li>
      ))}
      {[...flags].map((flag) => (
        <li>
          {flag === 'provisional' ? `p: provisional, ${FLAGS.provisional}.` : flagSentence(flag)}
        </li>
      ))}
    </ul>
  );
};
