import { nearest } from '../../schemas/words/nearest.ts';
import { findCatalogue } from '../store/catalogue-file.ts';
import { CannotWithdraw, withdrawRelease } from '../store/withdraw.ts';
import { answer, EXIT, Misuse } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { pickDatasets } from './line/pick-datasets.ts';
import { sized } from './print/table.ts';
import { withStore } from './line/with-store.ts';

export interface WithdrawFlags {
  readonly reason: string;
  readonly wait?: number;
  readonly json?: true;
}

/** `alongside withdraw`: a release that must not be seen answers 410 with the reason from now on. */
export async function withdrawCommand(
  cli: Cli,
  dataset: string,
  version: string,
  flags: WithdrawFlags,
): Promise<Exit> {
  pickDatasets(await cli.discover(), [dataset]);
  const reason = flags.reason.trim();
  if (reason === '') throw new Misuse('--reason must say why, for those who ask for the release');
  return withStore(cli, 'withdraw', flags.wait ?? 0, async (_, home) => {
    const catalogue = await findCatalogue(home);
    if (!catalogue) throw new Misuse(`there is no store in ${home.root}`);
    const known = catalogue.datasets[dataset]?.releases.map((release) => release.version) ?? [];
    if (!known.includes(version)) {
      const near = nearest(version, known, 3).join(', ') || known.slice(-3).join(', ') || 'none';
      throw new Misuse(`${dataset} has no release ${version}; nearest: ${near}`);
    }
    try {
      const which = { dataset, version, reason };
      const done = await withdrawRelease(home, catalogue, which, cli.now());
      const { current, bytes, next } = done;
      const json = { ...which, current, next, bytes };
      answer(cli, flags.json, json, describe(json));
      return EXIT.done;
    } catch (error) {
      if (error instanceof CannotWithdraw) throw new Misuse(error.message);
      throw error;
    }
  });
}

function describe(done: {
  dataset: string;
  version: string;
  current: string | null;
  next: string | null;
  bytes: number;
}): string {
  const { dataset, version, current, next, bytes } = done;
  const lines = [`${dataset} ${version} is withdrawn; its tables are gone (${sized(bytes)}).`];
  lines.push(
    current === null
      ? `No release of ${dataset} is left; it answers 410 until the next one.`
      : `${current} is current.`,
  );
  if (next !== null) {
    lines.push(
      `The changes of ${next} still show the figures that it replaced: see to it as well.`,
    );
  }
  lines.push('The snapshots it was made from are kept.');
  return lines.join('\n');
}
