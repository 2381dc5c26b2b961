import type { FC } from 'hono/jsx';
import type { KnownSignals, SignalReceipt } from '../../../schemas/answers/intake/signals.ts';
import type { Problem } from '../../../schemas/answers/problems/problem.ts';
import { SIGNAL_STATES } from '../../../schemas/signals/words.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import { Table } from '../../parts/table.tsx';
import { dateWords } from '../../words/date.ts';
import { FORM, NAMES } from './fields.ts';

/** What came of a form that was sent. */
export type Outcome =
  | { readonly problem: Problem }
  | { readonly receipt: SignalReceipt }
  | { readonly known: KnownSignals };

/** The field that a fault of one signal is of: `place` of `/0/place`. */
const fieldOf = (name: string): keyof typeof FORM | undefined =>
  Object.keys(FORM).find((field): field is keyof typeof FORM => name === `/0/${field}`);

const Refused: FC<{ problem: Problem; single: boolean }> = ({ problem, single }) => (
  <div class="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <div class="govuk-error-summary__body">
        {problem.errors.length === 0 && <p>{problem.detail}</p>}
        <ul class="govuk-list govuk-error-summary__list">
          {problem.errors.map(({ name, message }) => {
            const field = single ? fieldOf(name) : undefined;
            if (field === undefined)
              return <li>{`${name.replace(/^\//, '').replace('/', ', ')}: ${message}`}</li>;
            return (
              <li>
                <a href={`#filter-${field}`}>{`${FORM[field]?.label ?? field}: ${message}`}</a>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  </div>
);

const Received: FC<{ receipt: SignalReceipt }> = ({
  receipt: { signals, again, notes, received },
}) => (
  <div class="govuk-inset-text" role="status" id="received">
    <p>
      {again
        ? `This came before, on ${dateWords(received.slice(0, 10))}: nothing was added.`
        : `${countWords(signals, 'signal')} came in. It counts with the next run of the pipelines, and is in no figure before.`}
    </p>
    {notes.map((note) => (
      <p>{note}</p>
    ))}
  </div>
);

const Known: FC<{ known: KnownSignals }> = ({ known: { data, employer } }) => (
  <section id="known" aria-labelledby="known-heading">
    <h2 class="govuk-heading-l" id="known-heading">
      {employer === null ? 'What came with your token' : `What ${employer} has told`}
    </h2>
    {data.length === 0 ? (
      <p class="govuk-body" role="status">
        Nothing is known that may be told.
      </p>
    ) : (
      <Table
        id="known-signals"
        caption={countWords(data.length, 'signal')}
        columns={[
          ...[{ head: 'Employer' }, { head: 'Told on' }, { head: 'By whom' }, { head: 'What' }],
          ...[{ head: 'Where' }, { head: 'Occupation' }, { head: 'Jobs', numeric: true }],
          ...[{ head: 'Holds until' }, { head: 'What became of it', words: true }],
        ]}
        rows={data.map((signal) => [
          signal.employer,
          dateWords(signal.told_on),
          signal.given_by,
          signal.kind === null ? 'not told to others' : (NAMES[signal.kind] ?? signal.kind),
          signal.place ?? '–',
          signal.occupation ?? '–',
          signal.number ?? '–',
          dateWords(signal.holds_until),
          SIGNAL_STATES[signal.state],
        ])}
      />
    )}
  </section>
);

/** What came of the form, above the forms. `single`: it was that of one signal. */
export const ShowOutcome: FC<{ outcome: Outcome; single: boolean }> = ({ outcome, single }) => {
  if ('problem' in outcome) return <Refused problem={outcome.problem} single={single} />;
  if ('receipt' in outcome) return <Received receipt={outcome.receipt} />;
  return <Known known={outcome.known} />;
};
