import type { Child, FC } from 'hono/jsx';

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

/** What a field is called, and how it is to be filled in, above it. */
const Labelled: FC<Pick<TextProps, 'name' | 'label' | 'hint'> & { readonly children: Child }> = ({
  name,
  label,
  hint,
  children,
}) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={`filter-${name}`}>
      {label}
    </label>
    {hint !== undefined && (
      <div class="govuk-hint" id={`filter-${name}-hint`}>
        {hint}
      </div>
    )}
    {children}
  </div>
);

/** The address of the hint of a field, for those who hear the page. */
const hintOf = ({ name, hint }: TextProps): string | undefined =>
  hint === undefined ? undefined : `filter-${name}-hint`;

/** A line of text to search for. */
export const TextField: FC<TextProps> = (props) => (
  <Labelled {...props}>
    <input
      class="govuk-input"
      id={`filter-${props.name}`}
      name={props.name}
      type="search"
      value={props.value ?? ''}
      aria-describedby={hintOf(props)}
    />
  </Labelled>
);

/** Several lines of text. */
export const TextArea: FC<TextProps> = (props) => (
  <Labelled {...props}>
    <textarea
      class="govuk-textarea"
      id={`filter-${props.name}`}
      name={props.name}
      rows={4}
      aria-describedby={hintOf(props)}
    >
      {props.value ?? ''}
    </textarea>
  </Labelled>
);
