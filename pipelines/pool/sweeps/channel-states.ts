import { listWords } from '../../../schemas/words/list.ts';
import type { Effects } from '../../engine.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import type { Channel } from '../channel.ts';
import type { ChannelState } from '../pool-files.ts';

/** A publisher that is a vacancy channel. */
export interface ChannelPublisher extends Publisher {
  readonly channel: Channel;
}

/** The vacancy channels among publishers. */
export function findChannels(publishers: readonly Publisher[]): ChannelPublisher[] {
  return publishers.flatMap((publisher) => {
    const { channel } = publisher;
    return channel === null ? [] : [{ ...publisher, channel }];
  });
}

type Run = Pick<Effects, 'mode' | 'settings'>;

/** The settings of a channel in a run, by name: those of the sample where its adverts are invented. */
export function readChannelSettings(
  { settings: own, channel }: ChannelPublisher,
  { mode, settings = {} }: Run,
): Readonly<Record<string, string | undefined>> {
  if (mode === 'sample') return channel.sampleSettings ?? {};
  return Object.fromEntries(
    Object.keys(own).map((name) => {
      const value = settings[name];
      return [name, value === undefined ? undefined : String(value)];
    }),
  );
}

/** Why a channel may not be swept, as a sentence; null where it may. */
function whyOff(publisher: ChannelPublisher, run: Run): string | null {
  const { name, channel, secrets, openSample } = publisher;
  if (run.mode === 'sample') return openSample ? null : `Nobody invented adverts of ${name}.`;
  if (run.mode === 'replay') return 'Recorded figures hold no adverts.';
  const settings = readChannelSettings(publisher, run);
  const { consent_setting: consent, may_store: mayStore } = channel.rights;
  if (!mayStore) return `The terms of ${name} do not let its adverts be kept.`;
  const missing = [...secrets.map(({ setting }) => setting), ...channel.needs].filter(
    (setting) => settings[setting] === undefined,
  );
  const reasons = [
    missing.length > 0 ? [`Not set: ${listWords(missing)}.`] : [],
    consent !== null && settings[consent] === undefined
      ? [`${name} has not agreed, as far as ${consent} says: it records who agreed, and when.`]
      : [],
  ].flat();
  return reasons.length === 0 ? null : reasons.join(' ');
}

/** How a channel stands in a run: off where a key, what to read, or a consent is missing. */
export function describeChannel(publisher: ChannelPublisher, run: Run): ChannelState {
  const { id, name, channel } = publisher;
  const { about, shows, rights } = channel;
  const off = whyOff(publisher, run);
  return { id, name, about, shows, rights, on: off === null, why_off: off };
}
