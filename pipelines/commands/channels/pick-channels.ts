import { nearest } from '../../../schemas/words/nearest.ts';
import { findChannels } from '../../pool/sweeps/channel-states.ts';
import type { ChannelPublisher } from '../../pool/sweeps/channel-states.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import { Misuse } from '../line/cli.ts';

/**
 * The vacancy channels of these names, all of them when none is given. Throws {@link Misuse} with the
 * nearest name for each that is not known.
 */
export function pickChannels(
  publishers: readonly Publisher[],
  names: readonly string[],
): ChannelPublisher[] {
  const all = findChannels(publishers);
  const known = all.map(({ id }) => id);
  const faults = names.filter((name) => !known.includes(name));
  if (faults.length === 0) return all.filter(({ id }) => names.length === 0 || names.includes(id));
  const words = faults.map((name) => {
    const near = nearest(name, known, 1)[0];
    const hint = near === undefined ? 'see "alongside channels" for all' : `did you mean ${near}?`;
    return `unknown channel "${name}"; ${hint}`;
  });
  throw new Misuse(words.join('\n'));
}
