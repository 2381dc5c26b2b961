import type { Sweep } from '../../../schemas/adverts/sweep.ts';
import { describeChannel } from '../../pool/sweeps/channel-states.ts';
import { listSweeps } from '../../pool/sweeps/sweep-files.ts';
import { answer, EXIT } from '../line/cli.ts';
import type { Cli, Exit } from '../line/cli.ts';
import { homeOf } from '../line/with-store.ts';
import { tabulate } from '../print/table.ts';
import { pickChannels } from './pick-channels.ts';

const describeSweep = (sweep: Sweep | null): string =>
  sweep === null ? '-' : `${sweep.day}, ${sweep.outcome}`;

/**
 * `alongside channels`: every vacancy channel, whether it is swept with --live and if not why (a key, a
 * consent, what to read), whether the sample has adverts of it, and its last sweep in this store.
 */
export async function channelsCommand(cli: Cli, flags: { readonly json?: true }): Promise<Exit> {
  const kept = await listSweeps(homeOf(cli));
  const settings = cli.settings.added;
  const channels = pickChannels(cli.publishers, []).map((publisher) => ({
    ...describeChannel(publisher, { mode: 'live', settings }),
    in_sample: describeChannel(publisher, { mode: 'sample' }).on,
    last_sweep: kept.findLast(({ sweep }) => sweep.channel === publisher.id)?.sweep ?? null,
  }));
  const table = tabulate(
    ['channel', 'live', 'sample', 'last sweep', 'about'],
    channels.map((each) => [
      ...[each.id, each.on ? 'on' : 'off', each.in_sample ? 'on' : 'off'],
      ...[describeSweep(each.last_sweep), each.about],
    ]),
  );
  const off = channels.flatMap(({ id, why_off: why }) =>
    why === null ? [] : [`${id} is off: ${why}`],
  );
  answer(cli, flags.json, { channels }, [table, ...off].join('\n'));
  return EXIT.done;
}
