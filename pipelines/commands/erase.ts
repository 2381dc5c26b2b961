import { nearest } from '../../schemas/words/nearest.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import { eraseFromPools, eraseFromSweeps } from '../pool/erase-advert.ts';
import { pooledChannel, poolsOf } from '../pool/pool.ts';
import { listErased, noteErased } from '../pool/store/erased.ts';
import { findChannels } from '../pool/sweeps/channel-states.ts';
import { listSweeps } from '../pool/sweeps/sweep-files.ts';
import { withOwnTables } from '../pool/own-tables.ts';
import { answer, EXIT, Misuse } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { withStore } from './line/with-store.ts';

export interface EraseFlags {
  readonly because: string;
  readonly wait?: number;
  readonly json?: true;
}

/**
 * `alongside erase`: one advert is taken out of every sweep and pool that is kept, and left out of
 * all that come. Releases hold what they published until they are withdrawn.
 */
export async function eraseCommand(
  cli: Cli,
  channel: string,
  id: string,
  flags: EraseFlags,
): Promise<Exit> {
  const because = flags.because.trim();
  if (because === '') throw new Misuse('--because must say why, for those who keep the record');
  const publishers = findChannels(cli.publishers);
  const known = publishers.map((each) => each.id);
  return withStore(cli, 'erase', flags.wait ?? 0, async (database, home) => {
    const sweeps = await listSweeps(home, channel);
    if (!known.includes(channel) && sweeps.length === 0) {
      const near = nearest(channel, known, 1)[0];
      throw new Misuse(`there is no channel ${channel}${near ? `; did you mean ${near}?` : ''}`);
    }
    const advert = { channel, external_id: id };
    await noteErased(home, { ...advert, at: cli.now().toISOString(), because });
    const lines = await withOwnTables(database, async () => {
      await eraseFromPools(database, {
        ...{ root: poolsOf(home), erased: await listErased(home) },
        channels: publishers.map(pooledChannel),
      });
      return eraseFromSweeps(database, sweeps, advert);
    });
    const found =
      lines === 0
        ? 'It was in no sweep that is kept'
        : `Taken out of ${countWords(lines, 'sweep')}`;
    const next =
      'A run publishes without it; a release that was published with it is withdrawn by `alongside withdraw`.';
    answer(
      cli,
      flags.json,
      { ...advert, because, sweeps: lines },
      `${found}, and the pool. ${next}`,
    );
    return EXIT.done;
  });
}
