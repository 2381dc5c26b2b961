import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { Grid } from '../../../pipelines/fetch/documents/read-workbook.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import { differ } from './differ.ts';
import type { Said } from './differ.ts';
import { OnsSeriesSource } from '../../../pipelines/publishers/ons/source.ts';

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

const windowFrom = (months: number, length: number): string =>
  `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}/P${length}M`;
const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toUpperCase());

/** `2025 MAY`: the window of which that month is the middle. */
function windowAround(label: string, length: number): string {
  const [year = '', month = ''] = label.trim().split(/\s+/);
  return windowFrom(Number(year) * 12 + monthNumber(month) - (length - 1) / 2, length);
}

/** `Apr-Jun 2001`: the window that ends with the last month of that year. */
function windowEnding(label: string, length: number): string {
  const [, last = '', year = ''] = /-\s*([A-Za-z]{3})[a-z]*\s*(\d{4})/.exec(label) ?? [];
  return windowFrom(Number(year) * 12 + monthNumber(last) - length + 1, length);
}

function compare(row: ReleaseRow, period: string, printed: string, scale: number): string[] {
  const said: Said[] = [
    ['period', row.period, period],
    ['value', row.value, Number(printed) * scale],
    ['printed value', row.source_value, printed],
    ['status', row.status, 'observed'],
  ];
  return differ(said);
}

const scaleOf = (declaration: ObservationsDeclaration, row: ReleaseRow): number =>
  declaration.measures.find(({ id }) => id === row.measure)?.scale ?? Number.NaN;

/** A row against the line of a time series: label and figure. Empty when all agrees. */
export function compareSeries(
  declaration: ObservationsDeclaration,
  row: ReleaseRow,
  [label = '', printed = '']: readonly string[],
): string[] {
  const { window_months: length, area } = OnsSeriesSource.parse(declaration.source);
  const wrong = compare(row, windowAround(label, length), printed, scaleOf(declaration, row));
  return row.area === area ? wrong : [...wrong, `area: ${String(row.area)} here, ${area} declared`];
}

/** A row against the sheet's row it names: the column is that of its industry. */
export function compareSheet(
  declaration: ObservationsDeclaration,
  row: ReleaseRow,
  sheet: string,
  grid: Grid,
  line: number,
): string[] {
  const { window_months: length, tables } = OnsSeriesSource.parse(declaration.source);
  const table = tables.find((each) => each.sheet === sheet && each.measure === row.measure);
  const dimension = declaration.dimensions.find(({ id }) => id === table?.dimension);
  if (!table || !dimension || !Array.isArray(dimension.codes)) return [`no table is on ${sheet}`];
  const theirs = dimension.codes.find(({ code }) => code === row[dimension.id])?.publisher_code;
  const isHeading = new RegExp(`^${theirs ?? 'none'}($|[\\s:.])`);
  const column = grid
    .slice(0, table.first_row - 1)
    .map((cells) =>
      cells.findIndex((cell, i) => i > 0 && isHeading.test(String(cell ?? '').trim())),
    )
    .find((at) => at > 0);
  const cells = grid[line - 1] ?? [];
  const printed = column === undefined ? 'none' : String(cells[column] ?? '');
  return compare(
    row,
    windowEnding(String(cells[0] ?? ''), length),
    printed,
    scaleOf(declaration, row),
  );
}
