import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** One row of a release, by column. */
export type ReleaseRow = Readonly<Record<string, unknown>>;

/** Columns that say in words or dates what the codes beside them say: they follow from those. */
const FOLLOWS = /^(measure_name|period_(name|start|end|type)|unit|n|interval)$/;

/** All rows of a Parquet file, read by hyparquet: no engine of ours, and not DuckDB. */
export async function readParquet(path: string): Promise<readonly ReleaseRow[]> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const columns = parquetSchema(metadata)
    .children.map(({ element }) => element.name)
    .filter((column) => !FOLLOWS.test(column));
  return parquetReadObjects({ file, metadata, columns, compressors });
}
