import type { FC } from 'hono/jsx';
import { GROUPS } from '../../../schemas/words/provision/groups.ts';
import { PlaceBox } from '../../parts/form/place-box.tsx';

const OPTIONS = Object.entries(GROUPS).map(([code, { name }]) => [code, name] as const);

/** The box for a group and a place, with every group that there is a word for. */
export const GroupBox: FC<{ group?: string | undefined; place?: string | undefined }> = ({
  group,
  place,
}) => <PlaceBox of="group" options={OPTIONS} value={group} place={place} />;
