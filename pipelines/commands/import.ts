import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import { declares } from '../../schemas/dataset/declares.ts';
import { NotReadable } from '../intake/intake.ts';
import type { Intake, RowFault, Taken } from '../intake/intake.ts';
import { openCatalogue } from '../run-pipelines.ts';
import type { DatasetReport } from '../run-pipelines.ts';
import { handIn } from '../store/inbox.ts';
import { answer, EXIT, Misuse } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { pickDatasets } from './line/pick-datasets.ts';
import { homeOf, withStore } from './line/with-store.ts';
import { describeRefusal } from './print/describe-refusal.ts';
import { runDatasets } from './run-datasets.ts';

export interface ImportFlags {
  readonly template?: true;
  readonly mapping?: string;
  readonly sheet?: string;
  readonly source?: string;
  readonly name?: string;
  readonly wait?: number;
  readonly json?: true;
}

const SOURCE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const publisherOf = ({ declaration }: Dataset): string | null =>
  declares(declaration, 'source') ? declaration.source.publisher : null;

/**
 * What takes files in by this name, or for the dataset of this name, and all datasets that are made of
 * them. Throws {@link Misuse} for one that takes none.
 */
function findIntake(
  { publishers }: Cli,
  all: readonly Dataset[],
  what: string,
): { readonly datasets: readonly Dataset[]; readonly intake: Intake } {
  const named = publishers.find(({ intake }) => intake?.name === what);
  const [picked] = named ? [] : pickDatasets(all, [what]);
  const id = named?.id ?? (picked ? publisherOf(picked) : null);
  const intake = publishers.find((publisher) => publisher.id === id)?.intake ?? null;
  if (intake === null) throw new Misuse(`${what} takes no files: its rows come from its publisher`);
  return { datasets: all.filter((dataset) => publisherOf(dataset) === id), intake };
}

/** Whose file it is: as given, or made of the name of the file. */
function readSource({ source }: ImportFlags, file: string): string {
  const stem = path.basename(file, path.extname(file)).toLowerCase();
  const made = stem.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  const wanted = source ?? made;
  if (SOURCE.test(wanted)) return wanted;
  throw new Misuse(`--source "${wanted}" must be words of small letters and digits, with hyphens`);
}

async function readMapping(file: string | undefined): Promise<unknown> {
  if (file === undefined) return null;
  const body = await readFile(file, 'utf8');
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Misuse(`${file} is no JSON document: ${error.message}`);
  }
}

const describeFault = ({ row, column, message }: RowFault): string =>
  `row ${row}${column === null ? '' : `, ${column}`}: ${message}`;

function describeFaults(
  file: string,
  { faults, found }: Extract<Taken, { found: number }>,
): string {
  const more = found > faults.length ? [`and ${countWords(found - faults.length, 'more')}`] : [];
  return [
    `${file}: nothing was taken in; ${countWords(found, 'thing is', 'things are')} wrong.`,
    ...faults.map(describeFault),
    ...more,
  ].join('\n');
}

/** What taking a file in came to. */
interface Imported {
  readonly taken: Taken;
  readonly reports: readonly DatasetReport[];
}

/**
 * `alongside import`: takes in a file that people hand in, and publishes the datasets made of such
 * files with it. Where anything is wrong with the file, or the release
 * is refused, the inbox and the current release stay as they were, and the exit code is 1.
 */
export async function importCommand(
  cli: Cli,
  what: string,
  file: string | undefined,
  flags: ImportFlags,
): Promise<Exit> {
  const { datasets, intake } = findIntake(cli, await cli.discover(), what);
  if (flags.template) {
    cli.out(intake.template.trimEnd());
    return EXIT.done;
  }
  if (file === undefined) throw new Misuse('give a file to take in, or --template');
  const source = readSource(flags, file);
  const at = cli.now();
  const mapping = await readMapping(flags.mapping);
  const given = { file, name: flags.name ?? source, mapping, sheet: flags.sheet ?? null, at };
  const asJson = flags.json === true;
  const imported = await withStore(cli, 'import', flags.wait ?? 0, async (database, home) => {
    await openCatalogue({ home, mode: 'live' });
    let taken: Taken | undefined;
    const kept = await handIn(home, { name: intake.name, source, at }, async (into) => {
      taken = await intake.take(given, into);
      return 'about' in taken ? taken.about : null;
    });
    if (!taken) throw new Error(`${file} was not read`);
    if (!kept) return { taken, reports: [] };
    const choice = { mode: 'again', stamp: 'real', home: homeOf(cli) } as const;
    const reports = await runDatasets(cli, { database, home }, datasets, choice, asJson);
    if (reports.some(({ outcome }) => outcome === 'refused')) await kept.takeBack();
    return { taken, reports };
  }).catch((error: unknown) => {
    if (error instanceof NotReadable) throw new Misuse(error.message);
    throw error;
  });
  return tell(cli, { file, source, asJson }, imported);
}

function tell(
  cli: Cli,
  { file, source, asJson }: { file: string; source: string; asJson: boolean },
  { taken, reports }: Imported,
): Exit {
  if ('faults' in taken) {
    const { faults, found } = taken;
    const json = { source, imported: false, rows: 0, faults, found, datasets: [] };
    answer(cli, asJson, json, describeFaults(file, taken));
    return EXIT.nothing;
  }
  const refused = reports.filter(({ outcome }) => outcome === 'refused');
  const { rows, notes } = taken;
  const done = reports.map(({ dataset, outcome, versions }) =>
    [dataset, ...versions, outcome].join(' '),
  );
  const words =
    refused.length > 0
      ? refused.map(describeRefusal)
      : [`${countWords(rows, 'row')} taken in as ${source}: ${done.join(', ')}`, ...notes];
  const json = { source, imported: refused.length === 0, rows, faults: [], found: 0, notes };
  answer(cli, asJson, { ...json, datasets: reports }, words.join('\n'));
  return refused.length > 0 ? EXIT.nothing : EXIT.done;
}
