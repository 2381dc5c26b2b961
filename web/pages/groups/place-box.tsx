import type { FC } from 'hono/jsx';
import { GROUPS } from '../../../schemas/words/provision/groups.ts';
import { Select, TextField } from '../../parts/form/field.tsx';

interface PlaceBoxProps {
  readonly group?: string | undefined;
  /** The place as it was typed, or its name. */
  readonly place?: string | undefined;
}

const OPTIONS = Object.entries(GROUPS).map(([code, { name }]) => [code, name] as const);

/** The box for a group and a place. A GET form; it works without a script. */
export const PlaceBox: FC<PlaceBoxProps> = ({ group, place }) => (
  <form class="app-filters" method="get" action="/groups" aria-label="Choose a group and a place">
    <Select name="group" label="Group" options={OPTIONS} value={group} any={null} />
    <TextField
      name="place"
      label="Place"
      hint="Such as Leeds, Hull, HD1; England where left empty"
      value={place}
    />
    <button type="submit" class="govuk-button">
      Show this group
    </button>
  </form>
);
