import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const Record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

/** Lines of a snapshot by number (the first is 1), each as its cells, read by csv-parse. */
export type Lines = ReadonlyMap<number, readonly string[]>;

/** Reads a CSV snapshot whole. A record is found by the line on which it ends. */
export async function readLines(file: string): Promise<Lines> {
  const options = { info: true, relax_column_count: true, bom: true };
  const records = z.array(Record).parse(parse(await readFile(file), options));
  return new Map(records.map(({ record, info }) => [info.lines, record]));
}

/** The cells of a line by the names in the first line. Undefined when there is no such line. */
export function findNamed(lines: Lines, line: number): Map<string, string> | undefined {
  const [header, cells] = [lines.get(1), lines.get(line)];
  return header && cells && new Map(header.map((column, i) => [column, cells[i] ?? '']));
}
