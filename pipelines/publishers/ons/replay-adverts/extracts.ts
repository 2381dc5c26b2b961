import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import { readLines } from '../stand-in/read-document.ts';

/** What stands in the column of notes beside a figure that is not the publisher's own. */
export const SUMMED = '[sum of parts made by the Department for Education]';

/** True when a folder has all of these files. */
export const holdsAll = (folder: string, names: readonly string[]): boolean =>
  names.every((name) => existsSync(path.join(folder, name)));

/** A line of an extract as cells. */
export type Line = readonly string[];

/**
 * Lines of an extract below its header. Throws an error that names the file and the line where it is
 * something else.
 */
export async function readExtract(folder: string, name: string, header: string): Promise<Line[]> {
  const [first, ...lines] = readLines(await readFile(path.join(folder, name), 'utf8'));
  if (first?.join(',') !== header) throw new Error(`${name}: line 1 is not the columns ${header}`);
  const short = lines.findIndex((cells) => cells.length !== first.length);
  if (short >= 0) throw new Error(`${name}: line ${short + 2} lacks some of ${header}`);
  return lines;
}

/** Rows by key, each a figure a period: a table is wide where an extract is long. */
export function widen(
  records: readonly { readonly key: string; readonly period: string; readonly figure: string }[],
): { periods: string[]; rows: Map<string, Map<string, Cell>> } {
  const rows = new Map<string, Map<string, Cell>>();
  const periods = new Set<string>();
  for (const { key, period, figure } of records) {
    const row = rows.get(key) ?? new Map<string, Cell>();
    if (row.has(period)) throw new Error(`${key} has two figures of ${period}`);
    rows.set(key, row.set(period, figure === '' ? null : Number(figure)));
    periods.add(period);
  }
  return { periods: [...periods], rows };
}

/** The parts of a key of {@link widen} that was made of several. */
export function readKey(key: string): string[] {
  const parts: unknown = JSON.parse(key);
  return Array.isArray(parts) ? parts.map(String) : [];
}
