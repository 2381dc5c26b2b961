import { Refused } from '../../../../fetch/refusal.ts';
import type { Grid } from '../../../../fetch/documents/read-workbook.ts';
import { wordsOf } from './figure.ts';

/** What the sheet `Info` of a workbook says of itself. */
export interface Info {
  readonly area_name: string;
  /** Day on which the model was run (ISO); null where none is printed. */
  readonly run: string | null;
}

/** `29 02 2024 03:49:51 PM`, as the workbook dates a run. */
function readRun(printed: string): string | null {
  const [, day, month, year] = /^(\d{2}) (\d{2}) (\d{4})\b/.exec(printed) ?? [];
  return day === undefined ? null : `${year}-${month}-${day}`;
}

/** Reads `LEP name` (or `Country name`, …) and `Date run`. Throws {@link Refused} without a name. */
export function readInfo(grid: Grid): Info {
  const find = (label: RegExp): string =>
    wordsOf(grid.find((cells) => label.test(wordsOf(cells[0])))?.[1]);
  const area_name = find(/ name$/);
  if (area_name === '') throw new Refused('name_missing', 'sheet "Info" names no area');
  return { area_name, run: readRun(find(/^Date run$/)) };
}
