import { z } from 'zod';

/**
 * Files of the dataset's own folder, brought into shape by its own SQL: each file is a table named
 * as the file is, every column text.
 */
export const FilesSource = z.strictObject({
  publisher: z.literal('files'),
  files: z.array(z.string()).min(1),
  sql: z.string(),
});
export type FilesSource = z.infer<typeof FilesSource>;
