import type { ReleaseRow } from '../../read-parquet.ts';
import { differ } from '../differ.ts';
import { readValues } from './statement.ts';
import { yearOf } from './years.ts';

/** Why FE Choices gave no score, and what each means, written down here a second time on purpose. */
const REASONS: Readonly<Record<string, string>> = {
  'There was not enough data to award a score': 'unreliable',
  'This organisation did not participate in the survey': 'missing',
  'Data will be available in a later refresh': 'missing',
};

/** The place among the values of a statement, by the last word of a measure. */
const REVIEWS: Readonly<Record<string, number>> = { reviews: 1, stars: 2 };
const CHOICES: Readonly<Record<string, number>> = { score: 3, asked: 5, responses: 6 };

const lastWord = (measure: unknown): string => String(measure).split('_').at(-1) ?? '';

/** Stars or reviews of a provider against the statement: number, reviews, stars, `AY2324`. */
export function compareReview(row: ReleaseRow, statement: string, url: string): string[] {
  const [provider, ...rest] = readValues(statement);
  const printed = [provider, ...rest][REVIEWS[lastWord(row.measure)] ?? -1];
  const [, reviewer] = /Provider(Apprentice|Employer)Stars/.exec(url) ?? [];
  return differ([
    ['provider', row.provider, provider],
    ['reviewer', String(row.measure).split('_')[2], reviewer?.toLowerCase()],
    ['period', row.period, rest[2]?.replace(/^AY(\d\d)(\d\d)$/, 'AY20$1-$2')],
    ['value', row.value, Number(printed)],
    ['printed value', row.source_value, printed],
    ['status', row.status, 'observed'],
  ]);
}

/** A score of FE Choices with its base: without a score, its zeros are as empty as it is. */
export function compareChoice(row: ReleaseRow, statement: string): string[] {
  const values = readValues(statement);
  const [provider, named, , score, reason, , , year] = values;
  const printed = values[CHOICES[lastWord(row.measure)] ?? -1];
  const isScored = score !== null && score !== undefined;
  return differ([
    ['provider', row.provider, provider],
    ['name', row.provider_name, named],
    ['period', row.period, yearOf(year ?? '')],
    ['value', row.value, isScored ? Number(printed) : null],
    ['printed value', row.source_value, printed],
    ['status', row.status, isScored ? 'observed' : (REASONS[reason ?? ''] ?? 'missing')],
  ]);
}
