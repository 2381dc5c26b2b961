import { z } from 'zod';

/** About a right answer that can be misread. */
export const Warning = z.strictObject({
  code: z.enum([
    'totals_beside_parts',
    'overlapping_periods',
    'mixed_periods',
    'overlapping_areas',
    'mixed_vintages',
    'rows_without_a_number',
    'no_rows',
    'areas_without_rows',
    'periods_without_rows',
    'codes_without_rows',
    'break_in_series',
    'not_comparable',
    'names_not_in_welsh',
  ]),
  message: z.string(),
  column: z.string().nullable(),
  codes: z.array(z.string()),
});
export type Warning = z.infer<typeof Warning>;
