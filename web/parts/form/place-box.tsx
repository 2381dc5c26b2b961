import type { FC } from 'hono/jsx';
import { capital } from '../../../schemas/words/list.ts';
import { Select, TextField } from './field.tsx';

/** What is chosen beside the place: the words of no choice, null where there must be one, and of the place. */
const CHOSEN = {
  subject: {
    any: 'All subjects, as a list',
    hint: 'Such as Leeds, Hull, HD1: who teaches it near there, and with what outcome',
  },
  group: { any: null, hint: 'Such as Leeds, Hull, HD1; England where left empty' },
} as const;

interface PlaceBoxProps {
  readonly of: keyof typeof CHOSEN;
  /** Pairs of code and name. */
  readonly options: readonly (readonly [string, string])[];
  readonly value?: string | undefined;
  /** The place as it was typed, or its name. */
  readonly place?: string | undefined;
}

/** The box for a subject or a group, and a place. A GET form; it works without a script. */
export const PlaceBox: FC<PlaceBoxProps> = ({ of, options, value, place }) => (
  <form
    class="app-filters"
    method="get"
    action={`/${of}s`}
    aria-label={`Choose a ${of} and a place`}
  >
    <Select name={of} label={capital(of)} options={options} value={value} any={CHOSEN[of].any} />
    <TextField name="place" label="Place" hint={CHOSEN[of].hint} value={place} />
    <button type="submit" class="govuk-button">
      Show this {of}
    </button>
  </form>
);
