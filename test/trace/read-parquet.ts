import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { z } from 'zod';

const Rows = z.array(z.record(z.string(), z.unknown()));

/** One row of a release, by column. */
export type ReleaseRow = z.infer<typeof Rows>[number];

/** All rows of a Parquet file, read by hyparquet: no engine of ours, and not DuckDB. */
export async function readParquet(file: string): Promise<ReleaseRow[]> {
  return Rows.parse(
    await parquetReadObjects({ file: await asyncBufferFromFile(file), compressors }),
  );
}
