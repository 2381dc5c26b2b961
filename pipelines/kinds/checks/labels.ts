import type { CheckResult } from '../../../schemas/release/manifest.ts';
import type { Labels } from '../../../schemas/dataset/label.ts';

const show = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : 'not known';

/** Each label as declared against what the data say. A disagreement is shown, never hidden. */
export function checkLabels(labels: Labels): CheckResult[] {
  return Object.entries(labels).map(([label, { declared, derived, agrees }]) => ({
    id: `${label}_label_agrees`,
    level: 'warning',
    result: agrees === false ? 'warn' : 'pass',
    what: `The label "${label.replaceAll('_', ' ')}" as declared agrees with the data`,
    measured: show(derived),
    limit: show(declared),
    unit: null,
    sample: [],
    ...(agrees === null && { examined: 0 }),
  }));
}
