import { z } from 'zod';
import { SWEEP_OUTCOMES } from '../../schemas/adverts/sweep.ts';
import type { ChannelRecord } from '../../schemas/answers/adverts/rights.ts';
import { openRows } from '../catalogue/open-rows.ts';
import type { ReleaseWithRows } from '../catalogue/open-rows.ts';
import { readStored } from '../warehouse/read-stored.ts';
import type { Store, Warehouse } from '../warehouse/warehouse.ts';

/** The dataset that lists the channels of job adverts. */
export const CHANNELS_DATASET = 'vacancy-channels';

const text = z.string().nullable();
const number = z.number().nullable();

const Stored = z.object({
  ...{ channel: z.string(), channel_name: z.string(), about: z.string() },
  ...{ shows: z.enum(['all', 'window']), is_on: z.boolean(), why_off: text },
  ...{ may_store: z.boolean(), may_publish: z.boolean(), may_share: z.boolean() },
  ...{ must_delete: text, licence: z.string(), attribution: z.string(), said_by: z.string() },
  ...{ said_on: z.string(), consent_setting: text, note: text },
  ...{ last_sweep: text, last_outcome: z.enum(SWEEP_OUTCOMES).nullable(), last_why: text },
  ...{ last_complete: text, received: number, adverts: number, expected: number },
  ...{ live: number, only_here: number, crowded: number },
});
type Stored = z.infer<typeof Stored>;

function buildChannel(row: Stored): ChannelRecord {
  const { channel, channel_name, about, shows, is_on, why_off, last_complete } = row;
  const { may_store, may_publish, may_share, must_delete, licence, attribution } = row;
  const { said_by, said_on, note, last_sweep, last_outcome, live, only_here } = row;
  const { received, adverts, expected, crowded } = row;
  return {
    ...{ channel, name: channel_name, about, shows, is_on, why_off },
    rights: {
      ...{ may_store, may_publish, may_share, must_delete, licence, attribution },
      ...{ said_by, said_on, note, needs_consent: row.consent_setting !== null },
    },
    last_sweep:
      last_sweep === null || last_outcome === null
        ? null
        : {
            ...{ day: last_sweep, outcome: last_outcome, why: row.last_why },
            ...{ received, adverts, expected },
          },
    ...{ last_complete, live, only_here, crowded },
  };
}

/** Every channel that the store knows of, by its name; none where it has no list of them. */
export async function readChannels(
  warehouse: Pick<Warehouse, 'select'>,
  store: Store,
): Promise<{
  readonly release: ReleaseWithRows | undefined;
  readonly channels: readonly ChannelRecord[];
}> {
  const release = await openRows(store, CHANNELS_DATASET);
  if (!release) return { release, channels: [] };
  const order = { sql: 'ORDER BY lower(channel_name), channel', values: [] };
  const channels = (await readStored(warehouse, release, Stored, order)).map(buildChannel);
  return { release, channels };
}
