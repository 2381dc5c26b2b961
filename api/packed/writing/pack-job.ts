import { z } from 'zod';

/** What the thread that packs is told: enough to open the release by itself. */
export const PackJob = z.strictObject({
  /** Folder of the store. */
  home: z.string(),
  dataset: z.string(),
  version: z.string(),
  /** The digest of the release that is to be copied. */
  digest: z.string(),
  /** The file to write; others beside it may begin with its name. */
  file: z.string(),
  mostBytes: z.number(),
  /** Memory of its own engine, and how long one statement may take. */
  memoryMb: z.number(),
  timeLimitMs: z.number(),
});
export type PackJob = z.infer<typeof PackJob>;

/** What the thread tells when it ends: how many rows were copied, or why the release gets no copy. */
export const PackResult = z.union([
  z.strictObject({ rows: z.number().int() }),
  z.strictObject({ refused: z.string() }),
]);
export type PackResult = z.infer<typeof PackResult>;
