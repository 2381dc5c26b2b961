import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Spool } from '../../../warehouse/spool.ts';
import { writeZip } from '../../bulk/write-zip.ts';
import { layOut } from './lay-out.ts';
import type { LaidOut, SheetColumn, WordSheet } from './lay-out.ts';
import { rowXml, summarySql } from './row-xml.ts';

/** DuckDB moves rows 2,048 at a time, which are more than this: every one that moved shows. */
const PIECE_BYTES = 262_144;
/** A row of a sheet begins within so many bytes. */
const ROW_BYTES = 65_536;
const ROW_NUMBER = /<row r="(\d+)"/;

/** The whole sheet, from a file of its rows. Throws where they do not stand in their order. */
async function* sheetOf({ before, after }: LaidOut['data'], rows: string) {
  yield before;
  let last = 0;
  for await (const piece of createReadStream(rows, { highWaterMark: PIECE_BYTES })) {
    if (!Buffer.isBuffer(piece)) throw new Error('a file gave no bytes');
    const number = Number(ROW_NUMBER.exec(piece.toString('latin1', 0, ROW_BYTES))?.[1] ?? last);
    if (number < last) throw new Error(`row ${number} came after row ${last}`);
    last = number;
    yield piece;
  }
  yield after;
}

/** How a workbook is made. */
export interface WorkbookPlace {
  readonly file: string;
  readonly date: Date;
  /** Gives up when nobody waits any more. */
  readonly signal: AbortSignal;
}

/**
 * Writes a workbook to `file`: the sheets of words, then the sheet Data with the spooled rows under
 * a header that stays in view. DuckDB writes the rows as XML and zlib compresses them, both on
 * threads of their own: neither memory nor the time in which nothing else is answered grows with
 * their number. Answers how many there are.
 */
export async function writeWorkbook(
  spool: Spool,
  columns: readonly SheetColumn[],
  words: readonly WordSheet[],
  { file, date, signal }: WorkbookPlace,
): Promise<number> {
  const { parts, data } = await layOut(words, columns, spool.rows);
  const rows = `${file}.sheet`;
  try {
    const summary = await spool.summary(summarySql(columns));
    await spool.print(rowXml(columns, data.styles, summary), rows);
    const sheet = { path: data.path, pieces: Readable.from(sheetOf(data, rows)) };
    await writeZip([...parts, sheet], { file, date, signal });
  } finally {
    await rm(rows, { force: true });
  }
  return spool.rows;
}
