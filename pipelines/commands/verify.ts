import { countWords } from '../../schemas/words/count-words.ts';
import { openDatabase } from '../duckdb.ts';
import { verifyStore } from '../store/releases/verify.ts';
import type { Verification } from '../store/releases/verify.ts';
import type { StoreFault } from '../store/releases/verify-release.ts';
import { answer, EXIT } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { tabulate } from './print/table.ts';
import { homeOf } from './line/with-store.ts';

/** `alongside verify`: holds every file of the store against what was written. Exit 3 on a fault. */
export async function verifyCommand(cli: Cli, flags: { readonly json?: true }): Promise<Exit> {
  const { memoryMb, threads } = cli.settings;
  const database = await openDatabase(':memory:', { memoryMb, threads });
  let last = '';
  try {
    const found = await verifyStore(homeOf(cli), {
      database,
      pid: cli.pid,
      say: (message, _, of) => {
        if (message !== last)
          cli.err(message === 'snapshots' ? countWords(of, 'snapshot') : message);
        last = message;
      },
    });
    answer(cli, flags.json, found, describe(found));
    return found.faults.length === 0 ? EXIT.done : EXIT.refused;
  } finally {
    database.close();
  }
}

function describe({ releases, files, snapshots, faults }: Verification): string {
  const looked = `${countWords(releases, 'release')} (${countWords(files, 'file')}) and ${countWords(snapshots, 'snapshot')}`;
  if (faults.length === 0) return `${looked}: all as they were written`;
  const rows = faults.map(({ dataset, version, path, code, what }: StoreFault) => [
    dataset === null ? '-' : `${dataset} ${version ?? ''}`,
    code,
    path,
    what,
  ]);
  const table = tabulate(['release', 'fault', 'file', 'what'], rows);
  return `${looked}: ${countWords(faults.length, 'fault')}\n\n${table}`;
}
