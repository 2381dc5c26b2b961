import { MeasureRecord } from '../dataset/measure.ts';
import { listOf } from './list.ts';

export { MeasureRecord } from '../dataset/measure.ts';

/** Measures of all datasets. */
export const MeasureList = listOf(MeasureRecord);
