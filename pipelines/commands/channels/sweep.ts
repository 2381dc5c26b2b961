import { SET_ASIDE } from '../../../schemas/adverts/sweep.ts';
import type { Sweep } from '../../../schemas/adverts/sweep.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { ChannelState } from '../../pool/pool-files.ts';
import { describeChannel } from '../../pool/sweeps/channel-states.ts';
import type { ChannelPublisher } from '../../pool/sweeps/channel-states.ts';
import { sweepChannel } from '../../pool/sweeps/sweep-channel.ts';
import { demandSameKind } from '../../pool/sweeps/sweep-files.ts';
import { openCatalogue } from '../../run-pipelines.ts';
import type { Home } from '../../store/home.ts';
import { answer, EXIT } from '../line/cli.ts';
import type { Cli, Exit } from '../line/cli.ts';
import type { PublisherFlags } from '../line/choose-publishers.ts';
import { withStore } from '../line/with-store.ts';
import { grouped, tabulate } from '../print/table.ts';
import { pickChannels } from './pick-channels.ts';

export interface SweepFlags extends Pick<PublisherFlags, 'live'> {
  readonly wait?: number;
  readonly json?: true;
}

/** What was swept, and the channels that are off. */
interface Swept {
  readonly sweeps: readonly Sweep[];
  readonly off: readonly ChannelState[];
}

async function sweepAll(
  cli: Cli,
  home: Home,
  channels: readonly ChannelPublisher[],
  mode: 'live' | 'sample',
): Promise<Swept> {
  await openCatalogue({ home, mode });
  await demandSameKind(home, mode);
  const access = await cli.openPublishers({ mode });
  const effects = { ...access, home, now: cli.now, log: cli.log, settings: cli.settings.added };
  const sweeps: Sweep[] = [];
  const off: ChannelState[] = [];
  try {
    for (const channel of channels) {
      const state = describeChannel(channel, effects);
      if (!state.on) {
        off.push(state);
        continue;
      }
      cli.err(`${channel.id}: asking ${channel.name}`);
      const { sweep } = await sweepChannel(effects, channel);
      cli.err(`${channel.id}: ${sweep.outcome}, ${countWords(sweep.adverts, 'advert')}`);
      sweeps.push(sweep);
    }
  } finally {
    await access.close();
  }
  return { sweeps, off };
}

const isReason = (reason: string): reason is keyof typeof SET_ASIDE => reason in SET_ASIDE;

/** The sweeps as a table, then why each is not complete and what was set aside, then what is off. */
function describe({ sweeps, off }: Swept): string {
  const table = tabulate(
    ['channel', 'outcome', 'requests', 'received', 'adverts', 'set aside'],
    sweeps.map(({ channel, outcome, requests, received, adverts, set_aside: aside }) => {
      const setAside = Object.values(aside).reduce((sum, count) => sum + count, 0);
      return [channel, outcome, ...[requests, received, adverts, setAside].map(grouped)];
    }),
  );
  const notes = sweeps.flatMap(({ channel, why, set_aside: aside }) => [
    ...(why === null ? [] : [`${channel}: ${why}`]),
    ...Object.entries(aside).map(([reason, count]) => {
      const words = isReason(reason) ? SET_ASIDE[reason] : reason;
      return `${channel}: ${countWords(count, 'item')} set aside: ${words.toLowerCase()}`;
    }),
  ]);
  const silent = off.map(({ id, why_off: why }) => `${id} is off: ${why ?? ''}`);
  return [sweeps.length > 0 ? table : 'Nothing was swept.', notes.join('\n'), silent.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * `alongside sweep`: asks vacancy channels for their adverts and keeps them, without contacts; the pool
 * takes them up with the next run. Exit 3 when some sweeps failed, 1 when all did or all are off.
 */
export async function sweepCommand(
  cli: Cli,
  names: readonly string[],
  flags: SweepFlags,
): Promise<Exit> {
  const channels = pickChannels(cli.publishers, names);
  const mode = flags.live ? 'live' : 'sample';
  const swept = await withStore(cli, 'sweep', flags.wait ?? 0, (_, home) =>
    sweepAll(cli, home, channels, mode),
  );
  const off = swept.off.map(({ id, why_off }) => ({ channel: id, why_off }));
  answer(cli, flags.json, { sweeps: swept.sweeps, off }, describe(swept));
  const failed = swept.sweeps.filter(({ outcome }) => outcome === 'failed').length;
  if (failed === swept.sweeps.length) return EXIT.nothing;
  return failed > 0 ? EXIT.refused : EXIT.done;
}
