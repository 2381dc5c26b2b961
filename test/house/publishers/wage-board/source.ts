import { z } from 'zod';

/** One table of the board. */
export const WageBoardSource = z.strictObject({
  publisher: z.literal('wage-board'),
  table: z.string().regex(/^[a-z-]+$/, 'a table is named in small letters'),
});
