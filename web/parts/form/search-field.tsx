import type { FC } from 'hono/jsx';
import { MOST_TYPED } from '../../words/typed.ts';

interface SearchFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
}

/** A field of a box that finds something: what it is called, examples, and a line of text. */
export const SearchField: FC<SearchFieldProps> = ({ id, name, label, hint, value }) => (
  <div class="govuk-form-group">
    <label class="govuk-label govuk-label--s" for={id}>
      {label}
    </label>
    <div class="govuk-hint" id={`${id}-hint`}>
      {hint}
    </div>
    <input
      class="govuk-input"
      id={id}
      name={name}
      type="search"
      maxlength={MOST_TYPED}
      value={value ?? ''}
      aria-describedby={`${id}-hint`}
    />
  </div>
);
