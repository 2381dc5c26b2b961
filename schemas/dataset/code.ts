import { z } from 'zod';

/**
 * One code of the store. Only characters that survive a URL and a comma-separated list; never
 * `latest`, `first` or anything with `..`, which the query grammar keeps for itself.
 */
export const Code = z
  .string()
  .regex(/^[A-Za-z0-9._-]+$/, 'a code uses letters, digits, dot, underscore and hyphen only')
  .refine((code) => !code.includes('..') && code !== 'latest' && code !== 'first', {
    message: 'a code may not contain ".." nor be "latest" or "first"',
  });

/** One entry of a code list. `level` 0 is the total; sums across levels are refused. */
export const CodeItem = z.object({
  code: Code,
  name: z.string().min(1),
  name_cy: z.string().nullable().default(null),
  parent: z.string().nullable().default(null),
  level: z.number().int().min(0),
  sort: z.number().int(),
  publisher_code: z.string().nullable().default(null),
});
export type CodeItem = z.infer<typeof CodeItem>;

/** The all-categories member that every dimension has. */
export const TOTAL = 'total';
