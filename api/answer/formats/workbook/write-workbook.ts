import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Spool } from '../../../warehouse/spool.ts';
import { writeZip } from '../../bulk/write-zip.ts';
import { layOut } from './lay-out.ts';
import type { LaidOut, SheetColumn, WordSheet } from './lay-out.ts';
import { rowXml, summarySql } from './row-xml.ts';

/** Rows that are printed while the same number before them is compressed: two groups of a spool. */
const SPAN_ROWS = 131_072;
/** DuckDB moves rows 2,048 at a time, which are more than this: every one that moved shows. */
const PIECE_BYTES = 262_144;
/** A row of a sheet begins within so many bytes. */
const ROW_BYTES = 65_536;
const ROW_NUMBER = /<row r="(\d+)"/;

/** Holds rows against their order, by their numbers. */
function createOrder() {
  let last = 0;
  return (piece: Buffer): void => {
    const number = Number(ROW_NUMBER.exec(piece.toString('latin1', 0, ROW_BYTES))?.[1] ?? last);
    if (number < last) throw new Error(`row ${number} came after row ${last}`);
    last = number;
  };
}

/** How a workbook is made. */
export interface WorkbookPlace {
  readonly file: string;
  readonly date: Date;
  /** Gives up when nobody waits any more. */
  readonly signal: AbortSignal;
}

/**
 * The whole sheet, its rows printed to files beside `file`, of which two are there at a time. Throws
 * where rows do not stand in their order.
 */
async function* printSheet(
  { before, after }: LaidOut['data'],
  spool: Spool,
  row: string,
  { file }: Pick<WorkbookPlace, 'file'>,
): AsyncGenerator<string | Buffer> {
  const fileOf = (first: number): string => `${file}.sheet-${first}`;
  const print = (first: number): Promise<void> => {
    const printing = spool.print(row, fileOf(first), first, SPAN_ROWS);
    // It may fail before it is waited for: it is thrown then, and must not end the process now.
    printing.catch(() => undefined);
    return printing;
  };
  const demandOrder = createOrder();
  yield before;
  let [first, ahead] = [0, print(0)];
  try {
    for (; first === 0 || first < spool.rows; first += SPAN_ROWS) {
      await ahead;
      if (first + SPAN_ROWS < spool.rows) ahead = print(first + SPAN_ROWS);
      const rows = createReadStream(fileOf(first), { highWaterMark: PIECE_BYTES });
      for await (const piece of rows) {
        if (!Buffer.isBuffer(piece)) throw new Error('a file gave no bytes');
        demandOrder(piece);
        yield piece;
      }
      await rm(fileOf(first));
    }
  } finally {
    await Promise.allSettled([ahead]);
    for (const left of [first, first + SPAN_ROWS]) await rm(fileOf(left), { force: true });
  }
  yield after;
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
  place: WorkbookPlace,
): Promise<number> {
  const { parts, data } = await layOut(words, columns, spool.rows);
  const summary = await spool.summary(summarySql(columns));
  const row = rowXml(columns, data.styles, summary);
  const sheet = { path: data.path, pieces: printSheet(data, spool, row, place) };
  await writeZip([...parts, sheet], place);
  return spool.rows;
}
