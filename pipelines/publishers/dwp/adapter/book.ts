import { countWords } from '../../../../schemas/words/count-words.ts';
import { namedMonths } from '../../../../schemas/words/period.ts';
import { isWorkbook, readBook } from '../../../fetch/documents/read-workbook.ts';
import { readBytes } from '../../../fetch/documents/read-document.ts';
import { BrokenOff, WorkbookError } from '../../../fetch/documents/workbook/cell.ts';
import type { WholeSheet } from '../../../fetch/documents/workbook/stream-workbook.ts';
import { Refused, TryAgain } from '../../../fetch/refusal.ts';
import type { Meaning, ProgrammeSource } from '../source.ts';
import { readFootnotes, readLegend } from './legend.ts';
import { readTable } from './table.ts';
import type { KnownLabels, Table } from './table.ts';

/** The tables of a workbook, and what it says of all of them. */
export interface Book {
  readonly tables: readonly Table[];
  readonly legend: ReadonlyMap<string, Meaning>;
  /** The last month (`YYYY-MM`) that its figures are about. */
  readonly last: string;
}

/** The workbooks are of a few thousand cells; one of more is something else. */
const MOST_ROWS = 50_000;
/** `July 2021 to October 2025`: the end of what a title or cover says that the figures cover. */
const END = /\bto (?:the end of )?(?:\d{1,2} )?([A-Z][a-z]+ \d{4})/g;

async function readSheets(path: string): Promise<WholeSheet[]> {
  if (!isWorkbook(await readBytes(path, 0, 4))) {
    throw new Refused('not_a_workbook', 'the file is neither ODS nor XLSX');
  }
  const sheets: WholeSheet[] = [];
  let rows = 0;
  try {
    for await (const sheet of readBook(path)) {
      rows += sheet.rows.length;
      if (rows > MOST_ROWS)
        throw new Refused('workbook_too_large', `more than ${countWords(MOST_ROWS, 'row')}`);
      sheets.push({ ...sheet, name: sheet.name.trim() });
    }
  } catch (error) {
    if (error instanceof BrokenOff) throw new TryAgain('truncated', error.message);
    if (error instanceof WorkbookError) throw new Refused('workbook_broken', error.message);
    throw error;
  }
  return sheets;
}

/** The latest month that titles and cover name as the end of the figures. */
function readLast(sheets: readonly WholeSheet[]): string {
  const words = sheets.flatMap(({ rows }) =>
    rows.slice(0, 5).flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')),
  );
  const ends = words.flatMap((each) =>
    [...each.matchAll(END)].flatMap(([, end = '']) => namedMonths(end)),
  );
  const last = ends.sort().at(-1);
  if (last === undefined) {
    throw new Refused('no_last_month', 'no title says up to which month the figures are');
  }
  return last;
}

/**
 * Reads the declared tables of a programme's workbook. Throws {@link Refused} naming what is not as it
 * was declared: a sheet that is missing, a heading or label that is not known, a legend that changed.
 */
export async function openBook(
  path: string,
  programme: ProgrammeSource,
  labels: KnownLabels,
): Promise<Book> {
  const sheets = await readSheets(path);
  const names = new Set(programme.sheets.map(({ name }) => name));
  const notes = sheets
    .filter(({ name }) => !names.has(name))
    .flatMap(({ rows }) => readFootnotes(rows));
  return {
    last: readLast(sheets),
    legend: readLegend(sheets, programme),
    tables: programme.sheets.map((declared) => {
      const sheet = sheets.find(({ name }) => name === declared.name);
      if (!sheet) {
        const held = sheets.map(({ name }) => name).join(', ');
        throw new Refused('sheet_missing', `there is no sheet "${declared.name}" among ${held}`);
      }
      const footnotes = [...new Set([...readFootnotes(sheet.rows), ...notes])];
      return readTable(sheet, declared, { footnotes, labels });
    }),
  };
}
