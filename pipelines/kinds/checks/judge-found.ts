import type { CheckResult } from '../../../schemas/release/manifest.ts';
import type { CheckWords } from './check.ts';

/** Rows of offenders that a result shows. */
const SAMPLE = 10;

/**
 * The result of a check of figures that was made outside SQL: what it found, and how many things it was
 * able to judge of how many. A person may accept a failure, as of every check of figures.
 */
export function judgeFound(
  { id, level, what, unit }: Omit<CheckWords, 'power'>,
  found: readonly object[],
  power: { readonly examined: number; readonly of: number },
): CheckResult {
  const failed = level === 'error' ? 'fail' : 'warn';
  return {
    ...{ id, level, what, unit: unit ?? 'rows', limit: 0, ...power, judges: 'figures' },
    result: found.length === 0 ? 'pass' : failed,
    measured: found.length,
    sample: found.slice(0, SAMPLE).map((each) => ({ ...each })),
  };
}
