import { countWords } from '../../schemas/words/count-words.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import type { Database } from '../duckdb.ts';
import type { Erased } from '../pool/day/input.ts';
import { eraseFromPools, eraseFromSweeps } from '../pool/erase-advert.ts';
import { withOwnTables } from '../pool/own-tables.ts';
import { pooledChannel, poolsOf } from '../pool/pool.ts';
import { findShowing, pickVacancyLists } from '../pool/showing/find-showing.ts';
import type { ShowingRelease } from '../pool/showing/find-showing.ts';
import { traceAdvert } from '../pool/showing/trace-advert.ts';
import type { Traces } from '../pool/showing/trace-advert.ts';
import { listErased, noteErased } from '../pool/store/erased.ts';
import { findChannels } from '../pool/sweeps/channel-states.ts';
import { listSweeps } from '../pool/sweeps/sweep-files.ts';
import { findCatalogue } from '../store/catalogue-file.ts';
import type { Home } from '../store/home.ts';
import { withdrawRelease } from '../store/withdraw.ts';
import { answer, EXIT, Misuse } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { withStore } from './line/with-store.ts';
import { runDatasets } from './run-datasets.ts';

export interface EraseFlags {
  readonly because: string;
  readonly wait?: number;
  readonly json?: true;
}

/** What a release is withdrawn for, to those who ask for it: not why the advert was erased. */
const REASON = 'An advert that it showed has been erased.';

/**
 * Withdraws every release that shows an advert. First the lists of vacancies are made anew of the pool
 * as it is now, so that there is one without the advert, with a removal among its changes.
 */
async function withdrawShowing(
  cli: Cli,
  held: { readonly database: Database; readonly home: Home },
  traces: Traces,
  asJson: boolean,
): Promise<readonly ShowingRelease[]> {
  const { database, home } = held;
  const before = await findCatalogue(home);
  if (!before) return [];
  const datasets = pickVacancyLists(await cli.discover());
  const showing = await findShowing(database, { home, catalogue: before }, datasets, traces);
  if (showing.length === 0) return [];
  const choice = { mode: 'again', stamp: before.stamp, home } as const;
  await runDatasets(cli, held, datasets, choice, asJson);
  let catalogue = (await findCatalogue(home)) ?? before;
  for (const release of showing) {
    const which = { ...release, reason: REASON };
    ({ catalogue } = await withdrawRelease(home, catalogue, which, cli.now()));
  }
  return showing;
}

function describe(lines: number, withdrawn: readonly ShowingRelease[]): string {
  const found =
    lines === 0 ? 'It was in no sweep that is kept' : `Taken out of ${countWords(lines, 'sweep')}`;
  const releases =
    withdrawn.length === 0
      ? 'No release that is kept shows it.'
      : `Withdrawn, since they showed it: ${withdrawn
          .map(({ dataset, version }) => `${dataset} ${version}`)
          .join(', ')}.`;
  return `${found}, and the pool. ${releases}`;
}

/**
 * `alongside erase`: one advert is taken out of every sweep and pool that is kept, and left out of
 * all that come; releases that show it are withdrawn, once there is one without it.
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
    const advert: Erased = { channel, external_id: id };
    const traces = await traceAdvert(database, poolsOf(home), advert);
    await noteErased(home, { ...advert, at: cli.now().toISOString(), because });
    const lines = await withOwnTables(database, async () => {
      await eraseFromPools(database, {
        ...{ root: poolsOf(home), erased: await listErased(home) },
        channels: publishers.map(pooledChannel),
      });
      return eraseFromSweeps(database, sweeps, advert);
    });
    const withdrawn = await withdrawShowing(cli, { database, home }, traces, flags.json === true);
    const done = { ...advert, because, sweeps: lines, withdrawn };
    answer(cli, flags.json, done, describe(lines, withdrawn));
    return EXIT.done;
  });
}
