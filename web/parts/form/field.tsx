import type { FC } from 'hono/jsx';

interface SelectProps {
  readonly name: string;
  readonly label: string;
  /** Pairs of value and words. */
  readonly options: readonly (readonly [string, string])[];
  readonly value: string | undefined;
  /** Words of the choice of none of them, which comes first; null where one must be chosen. */
  readonly any?: string | null;
}

/** A choice of one, or of any; a value that is not among the options is kept visible. */
export const Select: FC<SelectProps> = ({ name, label, options, value, any = 'Any' }) => {
  const stray = value !== undefined && value !== '' && !options.some(([code]) => code === value);
  const all = stray ? [...options, [value, value] as const] : options;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`filter-${name}`}>
        {label}
      </label>
      <select class="govuk-select" id={`filter-${name}`} name={name}>
        {any !== null && <option value="">{any}</option>}
        {all.map(([code, words]) => (
          <option value={code} selected={code === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
};

interface TextProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
}

/** A line of text to search for. */
export const TextField: FC<TextProps> = ({ name, label, hint, value }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={`filter-${name}`}>
      {label}
    </label>
    {hint !== undefined && (
      <div class="govuk-hint" id={`filter-${name}-hint`}>
        {hint}
      </div>
    )}
    <input
      class="govuk-input"
      id={`filter-${name}`}
      name={name}
      type="search"
      value={value ?? ''}
      aria-describedby={hint === undefined ? undefined : `filter-${name}-hint`}
    />
  </div>
);

/** Several lines of text. */
export const TextArea: FC<TextProps> = ({ name, label, hint, value }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={`filter-${name}`}>
      {label}
    </label>
    {hint !== undefined && (
      <div class="govuk-hint" id={`filter-${name}-hint`}>
        {hint}
      </div>
    )}
    <textarea
      class="govuk-textarea"
      id={`filter-${name}`}
      name={name}
      rows={4}
      aria-describedby={hint === undefined ? undefined : `filter-${name}-hint`}
    >
      {value ?? ''}
    </textarea>
  </div>
);
