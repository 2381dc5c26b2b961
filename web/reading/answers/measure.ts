import { z } from 'zod';
import { Headline } from '../../../schemas/dataset/headline.ts';
import { listOf } from './dataset.ts';

/** One record of `/v1/measures`, as far as the pages need it. */
export const MeasureItem = z.object({
  id: z.string(),
  name: z.string(),
  population: z.string().default(''),
  role: z.string().default('figure'),
  headline: Headline.nullable().optional(),
  datasets: z.array(z.string()),
});
export type MeasureItem = z.infer<typeof MeasureItem>;
export const MeasureList = listOf(MeasureItem);
