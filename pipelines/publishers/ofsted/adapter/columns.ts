import { nearest } from '../../../../schemas/words/nearest.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { OfstedSource } from '../source.ts';
import { readCsv } from './csv.ts';

/** Columns that every file must have, by what stands in them. */
export const COLUMNS = {
  provider: 'Provider UKPRN',
  name: 'Provider name',
  day: 'Last day of inspection',
} as const;

type Judgements = OfstedSource['frameworks'][string];

/** Judgements by their columns, of the frameworks that a file has columns of. */
export function findJudgements(
  columns: readonly string[],
  { frameworks }: OfstedSource,
): Judgements {
  const held = Object.values(frameworks).filter((judgements) =>
    Object.keys(judgements).some((column) => columns.includes(column)),
  );
  return Object.fromEntries(held.flatMap((judgements) => Object.entries(judgements)));
}

/** Throws {@link Refused} for a column that is missing, with the one that it may be called now. */
function demandColumns(columns: readonly string[], judgements: Judgements): void {
  const needed = [...Object.values(COLUMNS), ...Object.keys(judgements)];
  const missing = needed.find((column) => !columns.includes(column));
  if (missing !== undefined) {
    const others = columns.filter((column) => !needed.includes(column));
    const near = nearest(missing, others, 1)[0];
    const hint = near === undefined ? '' : `; is it now "${near}"?`;
    throw new Refused('missing_column', `there is no column "${missing}"${hint}`);
  }
  if (Object.keys(judgements).length === 0) {
    throw new Refused('no_judgements', 'no column has judgements of a framework that is known');
  }
}

/**
 * Counts the lines of a file whose columns are those that were declared. Throws {@link Refused} naming
 * the file for one that cannot be read, and for a column that is missing.
 */
export async function countLines(
  path: string,
  source: OfstedSource,
  file: string,
): Promise<number> {
  try {
    const { columns, lines } = await readCsv(path);
    demandColumns(columns, findJudgements(columns, source));
    return lines.length;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(error.code, `${file}: ${error.message.slice(error.code.length + 2)}`);
  }
}
