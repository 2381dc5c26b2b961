import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import type { ZipFile } from 'yauzl';
import { WorkbookError } from '../../../../fetch/documents/workbook/cell.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { OnsPaySource, PayKind, PayTable } from '../../pay-source.ts';

/** A workbook to read of an archive: pay of one kind, or the coefficients of variation of it. */
export interface Wanted {
  readonly kind: PayKind;
  readonly isError: boolean;
}

/** `PROV - Occupation SOC20 (4) Table 14.5a   Hourly pay - Gross 2025.xlsx`, in whatever folder. */
const NAME = /SOC20 \((\d)\) Table (\d+)(?: \(\d\))?\.(\d+)([ab])\b/;

/** The workbooks of a table that a source asks for: figures (`a`) and their errors (`b`). */
const listWanted = ({ kinds }: OnsPaySource): Wanted[] =>
  kinds.flatMap((kind) => [
    { kind, isError: false },
    { kind, isError: true },
  ]);

const nameOf = ({ number, digits }: PayTable, { kind, isError }: Wanted): string =>
  [digits, number, kind.number, isError ? 'b' : 'a'].join(' ');

/** Runs `use` on an opened zip file. Throws {@link Refused} for bytes that are none. */
async function withZip<T>(archive: string, use: (zip: ZipFile) => Promise<T>): Promise<T> {
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false }).catch(
    (error: unknown) => {
      throw new Refused('not_an_archive', error instanceof Error ? error.message : 'no zip file');
    },
  );
  try {
    return await use(zip);
  } finally {
    zip.close();
  }
}

/** One sheet of a workbook that lies unpacked. */
export interface OpenSheet {
  readonly file: string;
  readonly workbook: string;
  readonly sheet: string;
  readonly wanted: Wanted;
}

/** What cannot be read of a workbook is told with its name. */
async function readNamed(workbook: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new Refused('unreadable_sheet', `${workbook}: ${error.message}`);
  }
}

/**
 * Goes through the sheets of the wanted workbooks of an archive, one after the other. A workbook in an archive
 * cannot be read from any place, so each is unpacked into a file that is there while it is read. Throws
 * {@link Refused} naming the workbook that the archive lacks, or the one that is not readable.
 */
export async function eachSheet(
  archive: string,
  table: PayTable,
  source: OnsPaySource,
  use: (sheet: OpenSheet) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-pay-'));
  const file = path.join(folder, 'workbook');
  const missing = new Map(listWanted(source).map((each) => [nameOf(table, each), each]));
  try {
    await withZip(archive, async (zip) => {
      for await (const entry of zip.eachEntry()) {
        const workbook = path.posix.basename(entry.fileName);
        const name = NAME.exec(workbook)?.slice(1).join(' ') ?? '';
        const wanted = missing.get(name);
        if (!wanted) continue;
        missing.delete(name);
        await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file));
        for (const sheet of Object.keys(source.sheets)) {
          await readNamed(workbook, () => use({ file, workbook, sheet, wanted }));
        }
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [first] = missing.keys();
  if (first === undefined) return;
  throw new Refused('workbook_missing', `table ${table.number} has no workbook ${first}`);
}
