import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { z } from 'zod';
import { elements, readXml } from '../xml.ts';
import { BrokenOff, refuseSheet, WorkbookError } from './cell.ts';
import type { SheetRow } from './cell.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetRows } from './sheet-rows.ts';

const Book = z.object({
  workbook: z.object({
    sheets: z.object({ sheet: elements(z.object({ name: z.string(), id: z.string() })) }),
  }),
});
const Relation = z.object({ Id: z.string(), Type: z.string(), Target: z.string() });
const Relations = z.object({ Relationships: z.object({ Relationship: elements(Relation) }) });

/** Opens a zip file. Throws {@link BrokenOff} where its end, which lists its parts, is not there. */
async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw new BrokenOff(error);
  }
}

/** The parts of a workbook's zip file by their names. */
async function readParts(zip: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
  return parts;
}

/** True for a zip file that holds an OpenDocument (ODS) and no XLSX workbook. */
export async function isOpenDocument(file: string): Promise<boolean> {
  const zip = await openZip(file);
  try {
    return (await readParts(zip)).has('content.xml');
  } finally {
    zip.close();
  }
}

/** Name of the part that a relation of `xl/workbook.xml` leads to. */
const locate = (target: string): string => path.posix.resolve('/xl', target).slice(1);

interface OpenBook {
  readonly sheets: z.infer<typeof Book>['workbook']['sheets']['sheet'];
  readonly open: (part: string) => Promise<Readable>;
}

/**
 * Opens an XLSX or XLSM file for as long as `use` goes on. A part that cannot be unpacked or read is
 * thrown as {@link BrokenOff}.
 */
async function* withBook<T>(
  file: string,
  use: (book: OpenBook) => AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<T> {
  const zip = await openZip(file);
  try {
    const parts = await readParts(zip);
    const open = (part: string): Promise<Readable> => {
      const entry = parts.get(part);
      if (!entry) throw new WorkbookError(`the workbook has no part ${part}`);
      return zip.openReadStreamPromise(entry);
    };
    const { sheets } = readXml(await text(await open('xl/workbook.xml')), Book).workbook;
    yield* use({ sheets: sheets.sheet, open });
  } catch (error) {
    throw error instanceof WorkbookError ? error : new BrokenOff(error);
  } finally {
    zip.close();
  }
}

/** Names of the sheets of an XLSX or XLSM file, in order. Throws {@link WorkbookError} for another. */
export async function listSheets(file: string): Promise<string[]> {
  const names: string[] = [];
  const book = withBook(file, ({ sheets }) => sheets.map(({ name }) => name));
  for await (const name of book) names.push(name);
  return names;
}

/** What reads the sheets of an open workbook by name, the workbook's texts in memory. */
async function openSheets({
  sheets,
  open,
}: OpenBook): Promise<(sheet: string) => AsyncGenerator<readonly SheetRow[]>> {
  const relations = readXml(await text(await open('xl/_rels/workbook.xml.rels')), Relations)
    .Relationships.Relationship;
  const shared = relations.find(({ Type }) => Type.endsWith('/sharedStrings'))?.Target;
  const strings = shared === undefined ? [] : await readSharedStrings(await open(locate(shared)));
  return async function* (sheet) {
    const id = sheets.find(({ name }) => name === sheet)?.id;
    const target = relations.find((relation) => relation.Id === id)?.Target;
    const names = sheets.map(({ name }) => name);
    yield* readSheetRows(await open(locate(target ?? refuseSheet(sheet, names))), strings);
  };
}

/**
 * Rows of one sheet of an XLSX or XLSM file of any size, streamed from the file: memory holds a piece
 * of the sheet and the workbook's distinct texts. Throws {@link WorkbookError} naming the sheets
 * there are, and for a file that is no such workbook; {@link BrokenOff} for one that came in part.
 */
export async function* streamSheet(
  file: string,
  sheet: string,
): AsyncGenerator<readonly SheetRow[]> {
  yield* withBook(file, async function* (book) {
    yield* (await openSheets(book))(sheet.trim());
  });
}

/** A sheet of a few thousand rows, read whole. */
export interface WholeSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/**
 * Every sheet of an XLSX or XLSM file in its order, one in memory at a time: a workbook of hundreds
 * of small sheets is opened once. Throws {@link WorkbookError} as {@link streamSheet} does.
 */
export async function* readSheets(file: string): AsyncGenerator<WholeSheet> {
  yield* withBook(file, async function* (book) {
    const read = await openSheets(book);
    for (const { name } of book.sheets) {
      const rows: SheetRow[] = [];
      for await (const some of read(name)) rows.push(...some);
      yield { name, rows };
    }
  });
}
