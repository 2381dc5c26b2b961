import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCsv } from '../../pipelines/publishers/ons/adapter/csv.ts';

/** A CSV file of a dataset's folder as one record a line, by column name; blank cells are ''. */
export async function readList(file: string): Promise<Record<string, string>[]> {
  const whole = path.resolve(import.meta.dirname, '../../datasets', file);
  const [head, ...records] = readCsv(await readFile(whole, 'utf8'));
  return records.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((column, at) => [column, cells[at] ?? ''])),
  );
}
