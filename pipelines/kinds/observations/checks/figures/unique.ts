import type { SqlCheck } from '../../../checks/check.ts';

/** One row a cell. Run over `copies`, which holds every cell that came more than once. */
export const uniqueChecks: readonly SqlCheck[] = [
  {
    id: 'key_unique',
    level: 'error',
    what: 'No cell comes twice under one publisher area type',
    offenders: 'SELECT * FROM copies WHERE vintages < times',
    unit: 'cells',
  },
  {
    id: 'same_area_two_values',
    level: 'error',
    what: 'An area that comes under several publisher types has one figure',
    offenders: 'SELECT * FROM copies WHERE versions > 1 AND vintages = times',
    unit: 'cells',
  },
];
