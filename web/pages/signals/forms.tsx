import type { Child, FC } from 'hono/jsx';
import { Select } from '../../parts/form/field.tsx';
import { FORM } from './fields.ts';

/** What was filled in before, by the names of the fields. */
export type Filled = Readonly<Record<string, string>>;

interface InputProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'password' | 'file';
  readonly value?: string | undefined;
}

/** A line to fill in, or a file to choose, under its name. */
const Input: FC<InputProps> = ({ id, name, label, hint, type = 'text', value }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    {hint !== undefined && (
      <div class="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    <input
      class={type === 'file' ? 'govuk-file-upload' : 'govuk-input'}
      id={id}
      name={name}
      type={type}
      value={value}
      autocomplete="off"
      spellcheck={false}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    />
  </div>
);

interface TokenFormProps {
  /** Which of the forms of the page it is: for the program, and where the page is heard. */
  readonly does: string;
  readonly label: string;
  readonly button: string;
  readonly children: Child;
}

/** A form that comes with a token. */
const TokenForm: FC<TokenFormProps> = ({ does, label, button, children }) => (
  <form
    class="app-signals"
    method="post"
    action="/signals"
    enctype="multipart/form-data"
    aria-label={label}
  >
    <input type="hidden" name="do" value={does} />
    {children}
    <Input
      id={`token-${does}`}
      name="token"
      label="Token"
      hint="The operator of this site gave it to you. It is not kept in this page."
      type="password"
    />
    <button type="submit" class="govuk-button">
      {button}
    </button>
  </form>
);

/** One signal, field by field. */
export const SignalForm: FC<{ filled: Filled }> = ({ filled }) => (
  <TokenForm does="one" label="One signal" button="Hand it in">
    {Object.entries(FORM).map(([name, { label, hint, choices }]) =>
      choices ? (
        <Select name={name} label={label} options={choices} value={filled[name]} any="Choose" />
      ) : (
        <Input id={`filter-${name}`} name={name} label={label} hint={hint} value={filled[name]} />
      ),
    )}
  </TokenForm>
);

/** Many signals, as a file. */
export const FileForm: FC = () => (
  <TokenForm does="file" label="Many signals, as a file" button="Hand the file in">
    <Input
      id="signals-file"
      name="file"
      label="File"
      hint="A CSV, an XLSX workbook or JSON in the columns of the template, up to 1 MB"
      type="file"
    />
  </TokenForm>
);

/** What is known already, and what became of what was given. */
export const AskForm: FC<{ filled: Filled }> = ({ filled }) => (
  <TokenForm does="ask" label="What is known already" button="Show">
    <Input
      id="signals-employer"
      name="about"
      label="Employer (optional)"
      hint="To see before you ask it what it has told already. Left out: all that came with your token."
      value={filled.about}
    />
  </TokenForm>
);
