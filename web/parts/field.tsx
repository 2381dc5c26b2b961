import type { FC } from 'hono/jsx';

interface SelectProps {
  readonly name: string;
  readonly label: string;
  /** Pairs of value and words; "any" is added before them. */
  readonly options: readonly (readonly [string, string])[];
  readonly value: string | undefined;
}

/** A choice of one, with "any" first; a value that is not among the options is kept visible. */
export const Select: FC<SelectProps> = ({ name, label, options, value }) => {
  const stray = value !== undefined && value !== '' && !options.some(([code]) => code === value);
  const all = stray ? [...options, [value, value] as const] : options;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`filter-${name}`}>
        {label}
      </label>
      <select class="govuk-select" id={`filter-${name}`} name={name}>
        <option value="">Any</option>
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
