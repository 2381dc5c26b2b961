import type { FC } from 'hono/jsx';
import { Select, TextField } from '../../parts/form/field.tsx';

interface PlaceBoxProps {
  /** Pairs of code and name. */
  readonly subjects: readonly (readonly [string, string])[];
  readonly subject?: string | undefined;
  /** The place as it was typed, or its name. */
  readonly place?: string | undefined;
}

/** The box for a subject and a place. A GET form; it works without a script. */
export const PlaceBox: FC<PlaceBoxProps> = ({ subjects, subject, place }) => (
  <form
    class="app-filters"
    method="get"
    action="/subjects"
    aria-label="Choose a subject and a place"
  >
    <Select
      name="subject"
      label="Subject"
      options={subjects}
      value={subject}
      any="All subjects, as a list"
    />
    <TextField
      name="place"
      label="Place"
      hint="Such as Leeds, Hull, HD1: who teaches it near there, and with what outcome"
      value={place}
    />
    <button type="submit" class="govuk-button">
      Show this subject
    </button>
  </form>
);
