import { SqlError } from './duckdb.ts';

/** Failures of the machine, as DuckDB and the operating system word them, and what a person is told. */
const OF_THE_MACHINE: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|EDQUOT|no space left|could not write all bytes/i, 'the disk of the store is full'],
  [/EROFS|read-only file system/i, 'the disk of the store takes no writing'],
  [
    /EACCES|EPERM|permission denied/i,
    'this user may not write to the store: look at who owns its folder',
  ],
  [/EMFILE|ENFILE|too many open files/i, 'too many files are open on this machine'],
  [/EIO|input\/output error/i, 'the disk of the store fails to read or write'],
  [
    /out of memory|allocation failure|failed to allocate/i,
    'the memory that ALONGSIDE_MEMORY_MB gives was not enough',
  ],
  [/ENOENT|cannot open file|no such file/i, 'a file of the store is gone, or cannot be opened'],
];

const findNamed = (message: string): string | undefined =>
  OF_THE_MACHINE.find(([pattern]) => pattern.test(message))?.[1];

/**
 * Why a run could not go on, for people: no path of the store and no statement. Where nothing better
 * is known of a failed statement, what DuckDB says of it. The whole error belongs in the log.
 */
export function tellFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SqlError) {
    const said = error.cause instanceof Error ? error.cause.message : String(error.cause);
    const [first = ''] = said.split('\n');
    return findNamed(said) ?? `${first} (ALONGSIDE_LOG_LEVEL=debug prints the statement)`;
  }
  const isOfSystem = 'syscall' in error && 'code' in error;
  return (
    (isOfSystem ? findNamed(`${String(error.code)} ${error.message}`) : undefined) ?? error.message
  );
}
