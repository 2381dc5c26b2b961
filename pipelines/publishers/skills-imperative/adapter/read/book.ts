import { Refused } from '../../../../fetch/refusal.ts';
import { isWorkbook, readSheet } from '../../../../fetch/documents/read-workbook.ts';
import { readBytes } from '../../../../fetch/documents/read-document.ts';
import { WorkbookError } from '../../../../fetch/documents/workbook/cell.ts';
import { listSheets } from '../../../../fetch/documents/workbook/stream-workbook.ts';
import type { ImperativeSource } from '../../source.ts';
import type { WorkbookName } from '../../workbook-name.ts';
import { readEmploymentSheet } from './employment-sheet.ts';
import { isWhole } from './figure.ts';
import type { Breakdown, Figure } from './figure.ts';
import { readInfo } from './info-sheet.ts';
import type { Info } from './info-sheet.ts';
import type { KnownArea, KnownAreas } from '../known-areas.ts';
import { readOpeningsSheet } from './openings-sheet.ts';

/** What a workbook is of, and what it can be held against others by. */
export interface BookHead extends Pick<Info, 'run'> {
  readonly workbook: WorkbookName;
  readonly area: KnownArea;
  /** Thousands of jobs of all groups in the base year. */
  readonly base_jobs: number;
}

/** What is read of the workbook of one area for one kind of table. */
export interface Book {
  readonly head: BookHead;
  readonly figures: readonly Figure[];
}

const SHEETS: Readonly<
  Record<
    ImperativeSource['table'],
    {
      readonly read: typeof readEmploymentSheet;
      readonly sheets: readonly (readonly [string, Breakdown])[];
      /** Finer groups, whose row of all groups repeats another sheet's; not laid out for each area. */
      readonly finer: readonly (readonly [string, Breakdown])[];
    }
  >
> = {
  employment: {
    read: readEmploymentSheet,
    sheets: [
      ['Occ F2', 'occupation'],
      ['Ind F2', 'industry'],
    ],
    finer: [],
  },
  openings: {
    read: readOpeningsSheet,
    sheets: [
      ['Occ T1', 'occupation'],
      ['Ind T1', 'industry'],
    ],
    finer: [['Occ T2', 'occupation']],
  },
};

/**
 * Reads a workbook, a sheet at a time. Throws {@link Refused} for bytes that are no workbook, for a
 * sheet that is missing or unlike, and for an area without a code.
 */
export async function readBook(
  file: string,
  workbook: WorkbookName,
  { table, base_year }: ImperativeSource,
  known: KnownAreas,
): Promise<Book> {
  if (!isWorkbook(await readBytes(file, 0, 4))) {
    throw new Refused('not_a_workbook', `the file of ${workbook.code} is no workbook`);
  }
  try {
    const info = readInfo(await readSheet(file, 'Info'));
    const { read, sheets, finer } = SHEETS[table];
    const figures: Figure[] = [];
    for (const [sheet, breakdown] of sheets) {
      figures.push(...read(await readSheet(file, sheet), sheet, breakdown));
    }
    const held = finer.length === 0 ? [] : await listSheets(file);
    for (const [sheet, breakdown] of finer.filter(([name]) => held.includes(name))) {
      const found = read(await readSheet(file, sheet), sheet, breakdown);
      figures.push(...found.filter(({ label }) => !isWhole(label)));
    }
    const base = figures.find(
      ({ label, column, unit }) =>
        isWhole(label) && column === String(base_year) && unit === 'thousands',
    );
    if (!base) throw new Refused('base_missing', `${workbook.code} has no jobs of ${base_year}`);
    const area = known.readArea(workbook, info.area_name);
    return { head: { run: info.run, workbook, area, base_jobs: base.printed }, figures };
  } catch (error) {
    if (error instanceof WorkbookError) throw new Refused('sheet_missing', error.message);
    throw error;
  }
}
