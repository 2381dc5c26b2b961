import type { CheckResult } from '../../../schemas/release/manifest.ts';

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
