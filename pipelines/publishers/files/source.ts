import { z } from 'zod';

/**
 * Files of the dataset's own folder, brought into shape by its own SQL: each file is a table named
 * as the file is, every column text. With `published_areas`, a table of that name lists the areas
 * that the releases of other datasets brought.
 */
export const FilesSource = z.strictObject({
  publisher: z.literal('files'),
  files: z.array(z.string()).min(1),
  sql: z.string(),
  published_areas: z.boolean().default(false),
});
export type FilesSource = z.infer<typeof FilesSource>;
