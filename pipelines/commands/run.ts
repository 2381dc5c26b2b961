import type { Dataset } from '../../datasets/discover.ts';
import type { Acceptance } from '../kinds/checks/accept-failures.ts';
import type { PublisherChoice } from '../publishers/open-publishers.ts';
import { isInFolder } from '../publishers/replay.ts';
import type { DatasetReport } from '../run-pipelines.ts';
import { answer, EXIT, Misuse } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { choosePublishers } from './line/choose-publishers.ts';
import type { PublisherFlags } from './line/choose-publishers.ts';
import { describeRefusal } from './print/describe-refusal.ts';
import { pickDatasets } from './line/pick-datasets.ts';
import { runDatasets } from './run-datasets.ts';
import { grouped, tabulate } from './print/table.ts';
import { homeOf, withStore } from './line/with-store.ts';

export interface RunFlags extends PublisherFlags {
  readonly wait?: number;
  readonly json?: true;
  readonly accept?: readonly string[];
  readonly because?: string;
}

/**
 * What `--accept` and `--because` say together. Throws {@link Misuse} where one of them is missing,
 * and where not one dataset is named: what is accepted is accepted of one release.
 */
function readAcceptance(
  names: readonly string[],
  { accept: checks = [], because = '' }: RunFlags,
): Acceptance | undefined {
  if (checks.length === 0) {
    if (because !== '')
      throw new Misuse('--because says why a check is accepted; give --accept CHECK');
    return undefined;
  }
  const named = checks.join(', ');
  if (because.trim() === '') {
    throw new Misuse(`--accept ${named} needs --because "…": the reason is kept with the release`);
  }
  if (names.length !== 1) {
    throw new Misuse(`--accept ${named} is of one release: name one dataset`);
  }
  return { checks, because: because.trim() };
}

/**
 * `alongside run`: pulls, checks and publishes datasets. Exit 3 when some were refused, 1 when
 * all that was asked for was.
 */
export async function runCommand(
  cli: Cli,
  names: readonly string[],
  flags: RunFlags,
): Promise<Exit> {
  const accept = readAcceptance(names, flags);
  const wanted = pickDatasets(await cli.discover(), names);
  const choice = await choosePublishers(flags, homeOf(cli));
  const absent = names.length === 0 ? notInFolder(cli, choice, wanted) : [];
  const datasets = wanted.filter((dataset) => !absent.includes(dataset));
  const missing = absent.map(({ declaration }) => declaration.id);
  const asJson = flags.json === true;
  const reports = await withStore(cli, 'run', flags.wait ?? 0, (database, home) =>
    runDatasets(cli, { database, home }, datasets, choice, asJson, accept),
  );
  const note = missing.length === 0 ? '' : `\n\nNot in this folder: ${missing.join(', ')}`;
  answer(cli, asJson, { datasets: reports, not_in_folder: missing }, describeRun(reports) + note);
  return exitOf(reports);
}

/** Datasets that a partial folder of real figures holds nothing of; those asked for by name are tried. */
function notInFolder(
  { publishers }: Cli,
  choice: PublisherChoice,
  datasets: readonly Dataset[],
): Dataset[] {
  if (choice.mode !== 'replay') return [];
  return datasets.filter((dataset) => !isInFolder(choice.folder, dataset, publishers));
}

/** The exit code that a run's reports stand for. */
function exitOf(reports: readonly DatasetReport[]): Exit {
  const refused = reports.filter(({ outcome }) => outcome === 'refused').length;
  if (refused === 0) return EXIT.done;
  return refused === reports.length ? EXIT.nothing : EXIT.refused;
}

/** The run as a table, then every refusal with the rows at fault, then the warnings. */
function describeRun(reports: readonly DatasetReport[]): string {
  const table = tabulate(
    ['dataset', 'outcome', 'version', 'rows', 'warnings'],
    reports.map(({ dataset, outcome, versions, rows, warnings }) => [
      dataset,
      outcome,
      versions.at(-1) ?? '-',
      rows === 0 ? '-' : grouped(rows),
      warnings.length === 0 ? '-' : warnings.map(({ id }) => id).join(', '),
    ]),
  );
  const refusals = reports.filter(({ outcome }) => outcome === 'refused').map(describeRefusal);
  return [table, ...refusals, ...describeNotMade(reports)].join('\n\n');
}

/** What there is nothing to make of, by the reason. */
function describeNotMade(reports: readonly DatasetReport[]): string[] {
  const unmade = reports.filter(({ outcome }) => outcome === 'unmade');
  const reasons = [...new Set(unmade.map(({ reason }) => reason ?? ''))];
  return reasons.map((why) => {
    const ids = unmade.filter(({ reason }) => reason === why).map(({ dataset }) => dataset);
    return `Not made, because ${why}: ${ids.join(', ')}`;
  });
}
