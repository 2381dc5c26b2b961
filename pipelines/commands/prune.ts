import { countWords } from '../../schemas/words/count-words.ts';
import { findCatalogue } from '../store/catalogue-file.ts';
import { findUnusedSnapshots, planPrune, pruneReleases, removeSnapshots } from '../store/prune.ts';
import type { PrunedRelease } from '../store/prune.ts';
import { answer, EXIT, Misuse } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { sized, tabulate } from './print/table.ts';
import { homeOf, withStore } from './line/with-store.ts';

export interface PruneFlags {
  readonly keep?: number;
  readonly snapshots?: true;
  readonly yes?: true;
  readonly wait?: number;
  readonly json?: true;
}

/**
 * `alongside prune`: says which releases would go and which dates would stop answering; with
 * `--yes` they go. Throws {@link Misuse} when it is not said what to prune.
 */
export async function pruneCommand(cli: Cli, flags: PruneFlags): Promise<Exit> {
  if (flags.keep === undefined && !flags.snapshots) {
    throw new Misuse('say what may go: --keep <n> releases of each dataset, --snapshots, or both');
  }
  const work = async (): Promise<Exit> => {
    const home = homeOf(cli);
    const catalogue = await findCatalogue(home);
    if (!catalogue) throw new Misuse(`there is no store in ${home.root}`);
    const releases = flags.keep === undefined ? [] : planPrune(catalogue, flags.keep);
    const snapshots = flags.snapshots ? await findUnusedSnapshots(home, catalogue, releases) : [];
    let bytes: number | null = null;
    if (flags.yes) {
      const pruned = await pruneReleases(home, catalogue, releases, cli.now());
      bytes = pruned.bytes + (await removeSnapshots(home, snapshots));
    }
    const done = { done: flags.yes === true, releases, snapshots, bytes };
    answer(cli, flags.json, done, describe(releases, snapshots.length, bytes));
    return EXIT.done;
  };
  return flags.yes ? withStore(cli, 'prune', flags.wait ?? 0, work) : work();
}

function describe(
  releases: readonly PrunedRelease[],
  snapshots: number,
  bytes: number | null,
): string {
  const table = tabulate(
    ['dataset', 'release', 'stops answering from', 'until'],
    releases.map(({ dataset, version, from, to }) => [dataset, version, from, to ?? 'now']),
  );
  const head =
    releases.length === 0
      ? 'No release is older than those to keep.'
      : `${table}\n\nFigures "as of" these times answer 410 from then on.`;
  const tail =
    bytes === null ? 'Nothing was removed; add --yes to remove.' : `Freed ${sized(bytes)}.`;
  const unused =
    snapshots === 0
      ? []
      : [`${countWords(snapshots, 'snapshot is', 'snapshots are')} not used by what stays.`];
  return [head, ...unused, tail].join('\n');
}
