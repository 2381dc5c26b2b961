import { hintOfRename } from '../../../../schemas/words/nearest.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { OfstedSource } from '../source.ts';

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
export function demandColumns(columns: readonly string[], needed: readonly string[]): void {
  const missing = needed.find((column) => !columns.includes(column));
  if (missing === undefined) return;
  const others = columns.filter((column) => !needed.includes(column));
  const hint = hintOfRename(missing, others);
  throw new Refused('missing_column', `there is no column "${missing}"${hint}`);
}

/** {@link demandColumns} for a list with judgements, of at least one framework. */
export function demandJudgements(columns: readonly string[], source: OfstedSource): void {
  const judged = Object.keys(findJudgements(columns, source));
  demandColumns(columns, [...Object.values(COLUMNS), ...judged]);
  if (judged.length > 0) return;
  throw new Refused('no_judgements', 'no column has judgements of a framework that is known');
}
