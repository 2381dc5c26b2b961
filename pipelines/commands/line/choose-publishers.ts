import type { Command } from 'commander';
import type { PublisherChoice } from '../../publishers/open-publishers.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import { replayPlaces } from '../../publishers/replay.ts';
import { findCatalogue } from '../../store/catalogue-file.ts';
import type { Home } from '../../store/home.ts';
import { Misuse } from './cli.ts';

export interface PublisherFlags {
  readonly live?: true;
  readonly from?: string;
  readonly fromSnapshots?: true;
}

/** Adds the options that say where the figures come from. */
export function withPublisherOptions(command: Command, publishers: readonly Publisher[]): Command {
  const places = replayPlaces(publishers).join(', ');
  return command
    .option('--live', 'ask the publishers themselves, over the network')
    .option('--from <folder>', `replay a folder of real figures (${places})`)
    .option('--from-snapshots', 'run again on what the last finished run took; asks nobody');
}

/** What the options choose; the invented economy when none is given. Throws {@link Misuse}. */
export async function choosePublishers(
  flags: PublisherFlags,
  home: Home,
): Promise<PublisherChoice> {
  const given = [flags.live, flags.from, flags.fromSnapshots].filter((flag) => flag !== undefined);
  if (given.length > 1) {
    throw new Misuse('--live, --from and --from-snapshots exclude each other; give one of them');
  }
  if (flags.live) return { mode: 'live' };
  if (flags.from !== undefined) return { mode: 'replay', folder: flags.from };
  if (!flags.fromSnapshots) return { mode: 'sample' };
  const catalogue = await findCatalogue(home);
  if (!catalogue) throw new Misuse('--from-snapshots needs a store that has run before');
  return { mode: 'again', stamp: catalogue.stamp, home };
}
