import type { FC } from 'hono/jsx';
import type { SuggestedKind } from '../../reading/suggest/suggestion.ts';
import { MOST_TYPED } from '../../words/typed.ts';
import { COMPLETES } from './completes.ts';

interface SearchFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string | undefined;
  /** What it is completed to where a script runs; a plain field without it. */
  readonly completes?: SuggestedKind;
  /** What is chosen is gone to, and not only filled in. */
  readonly go?: boolean;
}

/** A field of a box that finds something: what it is called, examples, and a line of text. */
export const SearchField: FC<SearchFieldProps> = (props) => {
  const { id, name, label, hint, value, completes, go = false } = props;
  return (
    <div class="govuk-form-group app-complete">
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <input
        class="govuk-input"
        id={id}
        name={name}
        type="search"
        maxlength={MOST_TYPED}
        value={value ?? ''}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        {...(completes && { 'data-complete': COMPLETES, 'data-kind': completes })}
        {...(go && { 'data-go': '' })}
      />
    </div>
  );
};
