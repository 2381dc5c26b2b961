import type { MeasureRecord } from '../dataset/measure.ts';

/** What a share of all is in the unit of its measure: 1 as a proportion, 100 in percent. */
export const wholeOf = ({ unit }: Pick<MeasureRecord, 'unit'>): number =>
  unit === 'proportion' ? 1 : 100;
