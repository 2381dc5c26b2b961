import { z } from 'zod';
import type { Made } from './made.ts';

/** The envelope of every list that is not rows: how much there is, and where the rest is. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    total: z.number().int().min(0).describe('Items in all pages together.'),
    returned: z.number().int().min(0).describe('Items in this page.'),
    complete: z.boolean().describe('True when this page holds everything.'),
    next: z.string().nullable().describe('Address of the next page; null on the last.'),
    data: z.array(item),
  });
}

/** Such an envelope around these items. */
export type ListOf<T> = Omit<Made<z.infer<ReturnType<typeof listOf>>>, 'data'> & {
  readonly data: readonly T[];
};

/** A code or id that an example or a link can hold. */
export const text = z.string();
/** A count of things. */
export const count = z.number().int().min(0);
