import type { SheetRow } from '../../../../fetch/documents/workbook/cell.ts';
import { WorkbookError } from '../../../../fetch/documents/workbook/cell.ts';
import { listSheets, readSheets } from '../../../../fetch/documents/workbook/stream-workbook.ts';
import { isWorkbook } from '../../../../fetch/documents/read-workbook.ts';
import { readBytes } from '../../../../fetch/documents/read-document.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import { readSheet } from './sheet.ts';
import type { Sheet } from './table.ts';

const CONTENTS = 'Contents';

/** Sheets that a workbook's own contents name, in their order. */
const readContents = (rows: readonly SheetRow[]): string[] =>
  rows.flatMap(({ cells }) => {
    const name = /^Table (.+)$/.exec(String(cells[0] ?? ''))?.[1];
    return name === undefined ? [] : [name.trim().replaceAll(' ', '_')];
  });

/** Throws when the sheets are not those that the contents name. */
function demandSheets(contents: readonly string[], sheets: readonly string[]): void {
  const missing = contents.find((name) => !sheets.includes(name));
  const stray = sheets.find((name) => !contents.includes(name));
  if (missing === undefined && stray === undefined) return;
  const what = [
    missing === undefined ? '' : `there is no sheet "${missing}" of its contents`,
    stray === undefined ? '' : `its contents do not name the sheet "${stray}"`,
  ];
  throw new Refused('sheet_renamed', what.filter((words) => words !== '').join('; '));
}

/**
 * Every sheet of figures of a workbook, one after the other. Throws {@link Refused} for bytes that
 * are no workbook, for a sheet that is missing, renamed or unlike.
 */
export async function* readWorkbook(file: string, year: number): AsyncGenerator<Sheet> {
  if (!isWorkbook(await readBytes(file, 0, 4))) {
    throw new Refused('not_a_workbook', 'the file is no workbook');
  }
  try {
    const all = await listSheets(file);
    const names = all.filter((name) => name !== CONTENTS);
    if (names.length === all.length) {
      throw new Refused(
        'sheet_renamed',
        `there is no sheet "${CONTENTS}" to hold the others against`,
      );
    }
    for await (const { name, rows } of readSheets(file)) {
      if (name === CONTENTS) demandSheets(readContents(rows), names);
      else yield readSheet(name, rows, year);
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw new Refused('workbook_broken', error.message);
    throw error;
  }
}
