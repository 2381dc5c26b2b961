import type { Figure } from '../../find-place.ts';
import { findNamed } from '../../find-record.ts';
import type { Readers } from '../../readers.ts';
import type { Compared } from '../differ.ts';
import { compareBySubject, compareLearners, comparePlaced } from './dashboard.ts';
import { compareOutcome } from './outcomes.ts';
import { compareChoice, compareReview } from './scripts.ts';

/** A figure against its line of a script, row of a Parquet file or line of a CSV. */
export async function compareRepository(
  { declaration, lists, row, place }: Figure,
  readers: Readers,
): Promise<Compared> {
  const { file, line, url } = place;
  if (url.endsWith('.sql')) {
    const statement = (await readers.text(file, 'utf8'))[line - 1] ?? '';
    const isReview = declaration.id === 'apprenticeship-feedback';
    const wrong = isReview ? compareReview(row, statement, url) : compareChoice(row, statement);
    return { kind: 'statement of a script', wrong };
  }
  if (url.endsWith('.parquet')) {
    const wrong = compareLearners(lists, row, (await readers.parquet(file))[line - 1] ?? {});
    return { kind: 'row of a Parquet file', wrong };
  }
  const cells = findNamed(await readers.lines(file), line) ?? new Map<string, string>();
  return { kind: 'line of a file of a repository', wrong: compareOutcome(lists, row, cells) };
}

const SUMS: Readonly<Record<string, typeof comparePlaced>> = {
  'apprenticeships-by-place': comparePlaced,
  'apprenticeships-by-subject': compareBySubject,
};

/** A figure that was added up against the lines of its file, added up once more. */
export async function compareSum(
  { declaration: { id }, lists, row, place }: Figure,
  readers: Readers,
): Promise<Compared> {
  const compare = SUMS[id];
  if (!compare) return { kind: 'nowhere', wrong: [`${id} names no line and nothing adds it up`] };
  const wrong = compare(lists, row, await readers.parquet(place.file));
  return { kind: 'sum of lines of a Parquet file', wrong };
}
