import type { MeasureRecord } from '../../schemas/answers/measure.ts';
import { capital } from '../../schemas/words/list.ts';
import {
  CLOCK_STARTS,
  COUNTS,
  DENOMINATORS,
  STAGES,
} from '../../schemas/words/provision/stages.ts';
import { countWords } from './number.ts';

type Frame = NonNullable<MeasureRecord['frame']>;

/** The stage that a measure counts, or that it counts those who did not reach it. */
export function stageWords({ stage, reached }: Frame): string {
  return capital(reached ? STAGES[stage] : `no ${STAGES[stage]}`);
}

/** What one unit is, and of whom a share is. */
export function ofWhomWords({ counts, of }: Frame): string {
  return capital(of === 'none' ? COUNTS[counts] : `${DENOMINATORS[of]}; ${COUNTS[counts]}`);
}

/** When it is known, by the publisher's rule. */
export function clockWords({ clock: { from, months, rule } }: Frame): string {
  const known =
    months === null
      ? 'known at once'
      : `known ${countWords(months, 'month')} after ${CLOCK_STARTS[from]}`;
  return `${rule}; ${known}`;
}
