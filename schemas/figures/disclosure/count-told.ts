import type { CheckResult } from '../../release/manifest.ts';

/**
 * How many hidden cells a reader of a release and the one before can tell, of those that were attacked
 * so: a warning, since what the one before shows cannot be taken back.
 */
export const countTold = (told: number, attacked: number): CheckResult => ({
  ...{ id: 'told_by_two_releases', level: 'warning', result: told === 0 ? 'pass' : 'warn' },
  what: 'No hidden figure can be worked out of this release and the one before together, by a reader who takes it that what is hidden stayed as it was',
  ...{ measured: told, limit: 0, unit: 'cells', sample: [], examined: attacked },
});
