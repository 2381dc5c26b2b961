import { open, readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { NotReadable } from '../../../intake/intake.ts';
import type { Given } from '../../../intake/intake.ts';
import { readSheet } from '../../../intake/sheet/read-sheet.ts';
import type { SheetLine } from '../../../intake/sheet/read-sheet.ts';
import { SIGNAL_FIELDS } from '../../../../schemas/signals/signal.ts';

/** The columns of a file and its rows. */
export interface Lines {
  readonly header: readonly string[];
  readonly lines: AsyncIterable<SheetLine> | Iterable<SheetLine>;
}

/** A JSON document is read whole. */
const MOST_JSON_BYTES = 64 * 1_048_576;
const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const One = z.record(z.string(), Cell);

async function isJson(file: string): Promise<boolean> {
  if (file.endsWith('.json')) return true;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^[\uFEFF\s]*[[{]/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NotReadable(`the body is no JSON document: ${error.message}`);
  }
}

/** Each item is a row, numbered from 1; a member is a column. */
async function readJson(file: string): Promise<Lines> {
  const { size } = await stat(file);
  if (size > MOST_JSON_BYTES)
    throw new NotReadable('a JSON document has at most 64 MB; give a CSV');
  const given = parseJson(await readFile(file, 'utf8'));
  const items: unknown[] = Array.isArray(given) ? given : [given];
  const rows = items.map((item, at) => {
    const read = One.safeParse(item);
    if (read.success) return read.data;
    const where = read.error.issues[0]?.path.join('.') ?? '';
    const what = 'is an object of texts, numbers, true and false';
    throw new NotReadable(`row ${at + 1}${where === '' ? '' : `, ${where}`}: a signal ${what}`);
  });
  const header = [...new Set([...SIGNAL_FIELDS, ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row, at) => {
    const cells = header.map((name) => {
      const cell = Object.hasOwn(row, name) ? row[name] : null;
      if (cell === null || cell === undefined) return '';
      return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell).trim();
    });
    return { row: at + 1, cells };
  });
  return { header, lines };
}

/**
 * The rows of a CSV, of a sheet of a workbook, or of a JSON array of objects (one object is an array
 * of one). Throws {@link NotReadable} for what is none of these.
 */
export async function openLines({ file, sheet }: Given): Promise<Lines> {
  if (await isJson(file)) return readJson(file);
  const lines = readSheet(file, sheet);
  const first = await lines.next();
  if (first.done === true) throw new NotReadable(`${file} has no row`);
  return { header: first.value.cells, lines };
}
