import { rm } from 'node:fs/promises';
import { hasFigures } from '../../../schemas/words/kinds.ts';
import path from 'node:path';
import { z } from 'zod';
import type { Column, Manifest, TableSchema } from '../../../schemas/release/manifest.ts';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { digestFile } from './digest.ts';

/**
 * Rows a group of a Parquet file: 49 of DuckDB's vectors, the least from 100,000 on. A remote reader
 * takes the whole footer and every group that an area touches, at worst two (`npm run bench -- remote`).
 */
const ROW_GROUP = 49 * 2048;
/** Of zstd: a twentieth smaller than the usual 3, for a fifth more of the time of writing. */
const LEVEL = 6;

/** What of a table says which of its columns are digested. */
type DigestedTable = Pick<TableSchema, 'kind' | 'columns'>;

/** A double in the shortest form that reads back to the same double, as JavaScript prints it. */
function shortest(column: string): string {
  const c = name(column);
  return `CASE WHEN ${c} = trunc(${c}) AND abs(${c}) < 1e15 THEN ${c}::BIGINT::VARCHAR ELSE ${c}::VARCHAR END`;
}

function asText(column: Column): string {
  if (column.type === 'double') return shortest(column.name);
  if (column.type === 'texts') return `array_to_string(${name(column.name)}, ' ')`;
  return `${name(column.name)}::VARCHAR`;
}

/**
 * Columns that the rows digest covers: all default columns, but of figures not the names, which
 * belong to the codes beside them. The names in a list are what it publishes, so they are covered.
 */
function digested({ kind, columns }: DigestedTable): Column[] {
  return columns.filter(
    ({ role, optional }) => !optional && (!hasFigures({ kind }) || role !== 'name'),
  );
}

/**
 * `sha-256:…` over the rows of table `release` in their order, each as one CSV line. The same
 * snapshots and declaration give the same digest, whatever bytes the engine writes. `lines` is a
 * scratch file.
 */
export async function digestRows(
  database: Database,
  table: DigestedTable,
  lines: string,
): Promise<string> {
  const selected = digested(table).map((column) => `${asText(column)} AS ${name(column.name)}`);
  try {
    await database.run(
      `COPY (SELECT ${selected.join(', ')} FROM release) TO ${text(lines)} (FORMAT csv, HEADER false)`,
    );
    const { sha256 } = await digestFile(lines);
    return `sha-256:${sha256}`;
  } finally {
    await rm(lines, { force: true });
  }
}

const Counted = z.object({ rows: z.coerce.number(), row_groups: z.coerce.number() });

/** How many rows and row groups a Parquet file has, from its footer. */
function countParquet(database: Database, file: string): Promise<z.infer<typeof Counted>> {
  return database.row(
    `SELECT sum(num_rows) AS rows, sum(num_row_groups) AS row_groups FROM parquet_file_metadata(${text(file)})`,
    Counted,
  );
}

/**
 * Writes a query's rows, in its order, as Parquet. Rows lie sorted, so the bounds of a group tell
 * what Bloom filters would, at less of the footer.
 */
export async function writeParquet(
  database: Database,
  query: string,
  file: string,
  metadata: Readonly<Record<string, string>>,
): Promise<void> {
  const pairs = Object.entries(metadata).map(([key, value]) => `${text(key)}: ${text(value)}`);
  await database.run(`COPY (${query}) TO ${text(file)}
    (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL ${LEVEL}, ROW_GROUP_SIZE ${ROW_GROUP},
     WRITE_BLOOM_FILTER false, KV_METADATA {${pairs.join(', ')}})`);
}

/** Every Parquet file of a release as it lies on disk: counted, measured, digested. */
export async function describeFiles(
  database: Database,
  folder: string,
  names: readonly string[],
): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for (const file of names) {
    const whole = path.join(folder, file);
    files.push({
      path: file,
      media_type: 'application/vnd.apache.parquet',
      ...(await digestFile(whole)),
      ...(await countParquet(database, whole)),
      partition: null,
    });
  }
  return files;
}
