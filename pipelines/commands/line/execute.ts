import { CommanderError } from 'commander';
import { NothingToReplay } from '../../publishers/replay.ts';
import { DamagedCatalogue } from '../../store/catalogue-file.ts';
import { StoreHeld } from '../../store/lock.ts';
import { StoreMixed } from '../../store/store-mixed.ts';
import { EXIT, Misuse } from './cli.ts';
import type { Cli, Exit } from './cli.ts';
import { makeProgram } from './program.ts';

/** Failures that a person can mend: said in one sentence, without a stack. */
const EXPECTED = [StoreHeld, StoreMixed, DamagedCatalogue];

/** What the operating system says, in words: code of the error → sentence. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; the releases are as they were, and the next run goes on from here',
  EACCES: 'a file of the store may not be read or written',
  EROFS: 'the store lies on a disk that cannot be written',
  EADDRINUSE: 'the port is in use by another program; set PORT to another one, or to 0 for any',
};

function describe(error: unknown): { exit: Exit; message: string; known: boolean } {
  if (error instanceof Misuse || error instanceof NothingToReplay) {
    return { exit: EXIT.misuse, message: error.message, known: true };
  }
  const said = error instanceof Error ? error.message : String(error);
  if (EXPECTED.some((kind) => error instanceof kind)) {
    return { exit: EXIT.nothing, message: said, known: true };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = SYSTEM[code];
  return sentence === undefined
    ? { exit: EXIT.nothing, message: said, known: false }
    : { exit: EXIT.nothing, message: `${sentence} (${said})`, known: true };
}

/**
 * Runs one command line (without `node` and the script) and answers its exit code. Whatever fails
 * is said on the error side; with `--json` also as the one JSON document.
 */
export async function execute(cli: Cli, words: readonly string[]): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const program = makeProgram(cli, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
    const failure = describe(error);
    if (!failure.known) {
      cli.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    cli.err(`alongside: ${failure.message}`);
    if (words.includes('--json')) cli.out(JSON.stringify({ error: failure.message }, null, 1));
    return failure.exit;
  }
}
