import type { FC } from 'hono/jsx';
import { ACCREDITATIONS } from '../../../schemas/words/vocabulary.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';

const HOSTING = {
  hosted: { words: 'Held here', colour: 'teal' },
  linked: { words: 'Linked only', colour: 'grey' },
} as const;
const STATE = {
  live: undefined,
  paused: { words: 'Paused', colour: 'yellow' },
  ended: { words: 'Ended', colour: 'orange' },
} as const;

/** What must be known of a dataset at first sight: standing, held or linked, ended, invented. */
export const Tags: FC<{ dataset: DatasetSummary }> = ({ dataset }) => {
  const hosting = HOSTING[dataset.hosting];
  const state = STATE[dataset.state];
  return (
    <ul class="app-tags">
      {dataset.invented && (
        <li>
          <strong class="govuk-tag govuk-tag--yellow">Invented figures</strong>
        </li>
      )}
      <li>
        <strong class="govuk-tag govuk-tag--blue">
          {ACCREDITATIONS[dataset.accreditation.value]}
        </strong>
      </li>
      <li>
        <strong class={`govuk-tag govuk-tag--${hosting.colour}`}>{hosting.words}</strong>
      </li>
      {state && (
        <li>
          <strong class={`govuk-tag govuk-tag--${state.colour}`}>{state.words}</strong>
        </li>
      )}
    </ul>
  );
};
