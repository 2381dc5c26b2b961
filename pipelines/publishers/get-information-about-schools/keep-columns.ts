import { Duplex, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { Refused } from '../../fetch/refusal.ts';

/** What is kept of an answer that is no CSV: enough to see what it is. */
const MOST_OF_OTHERS = 2000;
const Cells = z.array(z.string());

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const printLine = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\n`;

/** The text of a body: UTF-8 where its mark says so, and otherwise as the register is written. */
async function* decode(body: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of body) {
    const isMarked = piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    decoder ??= new TextDecoder(isMarked ? 'utf-8' : 'windows-1252');
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

async function* keepLines(
  lines: AsyncIterable<unknown>,
  columns: readonly string[],
): AsyncGenerator<string> {
  let kept: number[] | undefined;
  for await (const line of lines) {
    const cells = Cells.parse(line);
    kept ??= cells.flatMap((cell, at) => (columns.includes(cell) ? [at] : []));
    yield printLine(kept.map((at) => cells[at] ?? ''));
  }
}

/**
 * Makes a stream that leaves of a CSV the columns that are named, as UTF-8: the register names head
 * teachers and their telephones, which are not kept. A column that is not there is left out, and so is
 * all but the beginning of a body that is a web page.
 */
export function keepColumns(columns: readonly string[]): Duplex {
  return Duplex.from(async function* (body: AsyncIterable<Buffer>) {
    const pieces = decode(body);
    const first = await pieces.next();
    const head = first.done === true ? '' : first.value;
    if (/^\s*</.test(head)) {
      yield head.slice(0, MOST_OF_OTHERS);
      for await (const rest of pieces) void rest;
      return;
    }
    const whole = async function* (): AsyncGenerator<string> {
      yield head;
      yield* pieces;
    };
    const lines = parse({ bom: true, trim: true });
    Readable.from(whole())
      .on('error', (error) => lines.destroy(error))
      .pipe(lines);
    try {
      yield* keepLines(lines, columns);
    } catch (error) {
      throw error instanceof CsvError ? new Refused('broken_line', error.message) : error;
    }
  });
}
