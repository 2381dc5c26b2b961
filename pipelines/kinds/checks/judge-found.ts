import type { CheckResult } from '../../../schemas/release/manifest.ts';
import { resultOf, SAMPLE } from './check.ts';
import type { CheckWords } from './check.ts';

/**
 * The result of a check of figures that was made outside SQL: what it found, and how many things it was
 * able to judge of how many. A person may accept a failure, as of every check of figures.
 */
export function judgeFound(
  { id, level, what, unit }: Omit<CheckWords, 'power'>,
  found: readonly object[],
  power: { readonly examined: number; readonly of: number },
): CheckResult {
  return {
    ...{ id, level, what, unit: unit ?? 'rows', limit: 0, ...power, judges: 'figures' },
    result: resultOf(level, found.length),
    measured: found.length,
    sample: found.slice(0, SAMPLE).map((each) => ({ ...each })),
  };
}

/** A check that says what it found, and does not stop the publish: it passes where nothing was found. */
export function tellFound(
  id: string,
  what: string,
  unit: string,
  found: readonly Readonly<Record<string, unknown>>[],
): CheckResult {
  return {
    ...{ id, what, unit, level: 'warning', limit: 0 },
    result: found.length === 0 ? 'pass' : 'warn',
    measured: found.length,
    sample: found.map((each) => ({ ...each })),
  };
}
