import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { EesFile } from '../../source.ts';
import type { Meta } from './answers.ts';

/**
 * Throws {@link Refused} for an indicator that the data set gives in percent and that was declared to
 * be something else, or the other way round. An indicator without a unit says nothing of itself.
 */
export function demandUnits(
  { indicators }: Meta,
  file: EesFile,
  measures: ObservationsDeclaration['measures'],
): void {
  for (const { column, unit } of indicators) {
    const measure = measures.find(({ id }) => id === file.indicators[column]);
    if (!measure || typeof unit !== 'string') continue;
    if ((unit === '%') === (measure.unit === 'percent')) continue;
    throw new Refused(
      'other_unit',
      `the data set gives "${column}" in "${unit}"; ${measure.id} was declared in ${measure.unit}`,
    );
  }
}
