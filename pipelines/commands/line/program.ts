import { Command, InvalidArgumentError } from 'commander';
import { EXIT_HELP } from './cli.ts';
import type { Cli, Exit } from './cli.ts';
import { withPublisherOptions } from './choose-publishers.ts';
import { channelsCommand } from '../channels/channels.ts';
import { sweepCommand } from '../channels/sweep.ts';
import type { SweepFlags } from '../channels/sweep.ts';
import { datasetsCommand } from '../datasets.ts';
import { eraseCommand } from '../erase.ts';
import type { EraseFlags } from '../erase.ts';
import { matchProvidersCommand } from '../match/match.ts';
import type { MatchFlags } from '../match/match.ts';
import { importCommand } from '../import.ts';
import type { ImportFlags } from '../import.ts';
import { packCommand } from '../pack/pack.ts';
import type { PackFlags } from '../pack/pack.ts';
import { pruneCommand } from '../prune.ts';
import type { PruneFlags } from '../prune.ts';
import { runCommand } from '../run.ts';
import type { RunFlags } from '../run.ts';
import { scheduleCommand } from '../schedule.ts';
import type { ScheduleFlags } from '../schedule.ts';
import { serveCommand } from '../serve.ts';
import { statusCommand } from '../status.ts';
import { addTokenCommand, listTokensCommand, revokeTokenCommand } from '../token.ts';
import { verifyCommand } from '../verify.ts';
import { withdrawCommand } from '../withdraw.ts';
import type { WithdrawFlags } from '../withdraw.ts';

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value >= least) return value;
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
  };
}

const JSON_OPTION = ['--json', 'print one JSON document and nothing else'] as const;
const WAIT_OPTION = [
  '--wait <seconds>',
  'how long to wait for another writer to let go of the store',
  wholeNumber(0),
] as const;

/** The commands for tokens with which signals are handed in by program. */
function addTokens(program: Command, cli: Cli, finish: (exit: Exit) => void): void {
  const tokens = program
    .command('token')
    .description('tokens with which signals are handed in to the service');
  const add = (nameAndArguments: string, description: string): Command =>
    tokens
      .command(nameAndArguments)
      .description(description)
      .addHelpText('after', EXIT_HELP)
      .allowExcessArguments(false);
  add('add <name>', 'make a token and print it, this once')
    .option('--for <words>', 'whose token, in words; the name by default')
    .option(...JSON_OPTION)
    .action(async (name: string, flags: { for?: string; json?: true }) =>
      finish(await addTokenCommand(cli, name, flags)),
    );
  add('list', 'whose tokens there are and were')
    .option(...JSON_OPTION)
    .action(async (flags: { json?: true }) => finish(await listTokensCommand(cli, flags)));
  add('revoke <name>', 'take a token out of force').action(async (name: string) =>
    finish(await revokeTokenCommand(cli, name)),
  );
}

/**
 * The `alongside` command line. Parsing throws commander's own errors; `finish` hears the exit code
 * of the command that ran.
 */
export function makeProgram(cli: Cli, finish: (exit: Exit) => void): Command {
  const program = new Command('alongside')
    .description('Labour-market feeds to labelled, checked, versioned releases.')
    .version(cli.code.version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => cli.out(text.trimEnd()),
      writeErr: (text) => cli.err(text.trimEnd()),
    });
  const add = (nameAndArguments: string, description: string): Command =>
    program
      .command(nameAndArguments)
      .description(description)
      .addHelpText('after', EXIT_HELP)
      .allowExcessArguments(false);

  withPublisherOptions(
    add('run [dataset...]', 'pull, check and publish datasets (all by default)'),
    cli.publishers,
  )
    .option(
      '--accept <check>',
      'publish although this check failed, for this one release (again for more checks)',
      (check: string, before: readonly string[] = []) => [...before, check],
    )
    .option('--because <text>', 'why it is accepted; kept with the release and shown')
    .option(...WAIT_OPTION)
    .option(...JSON_OPTION)
    .addHelpText('before', 'Without --live or --from it draws the sample: invented figures.\n')
    .action(async (names: string[], flags: RunFlags) =>
      finish(await runCommand(cli, names, flags)),
    );
  add('sweep [channel...]', 'ask vacancy channels for their adverts (all that are on by default)')
    .option('--live', 'ask the channels themselves, over the network')
    .option(...WAIT_OPTION)
    .option(...JSON_OPTION)
    .addHelpText('before', 'Without --live it draws the sample: invented adverts.\n')
    .action(async (names: string[], flags: SweepFlags) =>
      finish(await sweepCommand(cli, names, flags)),
    );
  add(
    'channels',
    'every vacancy channel: which are on, which are off and why, and their last sweeps',
  )
    .option(...JSON_OPTION)
    .action(async (flags: { json?: true }) => finish(await channelsCommand(cli, flags)));
  add('status [dataset...]', 'release, freshness, next update due and last run of each dataset')
    .option(...JSON_OPTION)
    .action(async (names: string[], flags: { json?: true }) =>
      finish(await statusCommand(cli, names, flags)),
    );
  add('pack [area...]', 'demand beside provision of areas as folders to print and pass on')
    .option('--type <type>', 'all areas of a type that are in force today, such as lsip')
    .option('--out <folder>', 'where the folders are made', 'packs')
    .option('--edition <edition>', 'the edition of the store to pin; the newest by default')
    .option(...JSON_OPTION)
    .action(async (areas: string[], flags: PackFlags) =>
      finish(await packCommand(cli, areas, flags)),
    );
  program
    .command('match')
    .description('propose what printed names stand for, for a person to review')
    .command('providers <file>')
    .description('propose the provider that each name in a CSV stands for; nothing is stored')
    .addHelpText('after', EXIT_HELP)
    .allowExcessArguments(false)
    .option('--column <name>', 'the column of names', 'name')
    .option('--source <source>', 'where the names are from; the name of the file by default')
    .option(...JSON_OPTION)
    .action(async (file: string, flags: MatchFlags) =>
      finish(await matchProvidersCommand(cli, file, flags)),
    );
  add(
    'import <dataset> [file]',
    'take in a file that people hand in: courses, or signals of employers',
  )
    .option('--template', 'print a file to fill in, as CSV')
    .option('--mapping <file>', 'a JSON document that says which column holds what')
    .option('--sheet <name>', 'the sheet of a workbook; its first by default')
    .option(
      '--source <id>',
      'whose file it is; of courses, it stands in place of the one before of the same',
    )
    .option('--name <words>', 'whose file it is, in words that are shown beside its rows')
    .option(...WAIT_OPTION)
    .option(...JSON_OPTION)
    .action(async (dataset: string, file: string | undefined, flags: ImportFlags) =>
      finish(await importCommand(cli, dataset, file, flags)),
    );
  addTokens(program, cli, finish);
  add('datasets', 'every dataset there is a folder for')
    .option(...JSON_OPTION)
    .action(async (flags: { json?: true }) => finish(await datasetsCommand(cli, flags)));
  withPublisherOptions(
    add('schedule [dataset...]', 'pull each dataset when its declaration says, until stopped'),
    cli.publishers,
  )
    .option('--print', 'print the timetable and end')
    .option('--json', 'print the timetable as one JSON document and end')
    .action(async (names: string[], flags: ScheduleFlags) =>
      finish(await scheduleCommand(cli, names, flags)),
    );
  add('verify', 'hold every release and snapshot against its digest')
    .option(...JSON_OPTION)
    .action(async (flags: { json?: true }) => finish(await verifyCommand(cli, flags)));
  add('prune', 'remove old releases; says first which dates stop answering')
    .option('--keep <n>', 'newest releases of each dataset to keep', wholeNumber(1))
    .option('--snapshots', 'snapshots that nothing kept is made from may go too')
    .option('--yes', 'really remove')
    .option(...WAIT_OPTION)
    .option(...JSON_OPTION)
    .action(async (flags: PruneFlags) => finish(await pruneCommand(cli, flags)));
  add('withdraw <dataset> <version>', 'take back a release that must not be seen (410)')
    .requiredOption('--reason <text>', 'why, for those who ask for it')
    .option(...WAIT_OPTION)
    .option(...JSON_OPTION)
    .action(async (dataset: string, version: string, flags: WithdrawFlags) =>
      finish(await withdrawCommand(cli, dataset, version, flags)),
    );
  add('erase <channel> <id>', 'take one job advert out of all sweeps and the pool, for good')
    .requiredOption('--because <text>', 'why, for the record that keeps it out')
    .option(...WAIT_OPTION)
    .option(...JSON_OPTION)
    .action(async (channel: string, id: string, flags: EraseFlags) =>
      finish(await eraseCommand(cli, channel, id, flags)),
    );
  add('serve', 'API and pages on one port; makes the sample first where there is no store').action(
    async () => finish(await serveCommand(cli)),
  );
  return program;
}
