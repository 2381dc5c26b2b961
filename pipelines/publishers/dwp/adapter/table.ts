import { nearest } from '../../../../schemas/words/nearest.ts';
import type { Cell, SheetRow } from '../../../fetch/documents/workbook/cell.ts';
import type { WholeSheet } from '../../../fetch/documents/workbook/stream-workbook.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { SheetSource } from '../source.ts';
import { findMonth, plain, readLabel } from './labels.ts';

/** Codes of each dimension by their labels, as {@link plain} writes them. */
export type KnownLabels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A column of figures; `measure` is null where it is not taken. */
export interface FigureColumn {
  readonly at: number;
  readonly measure: string | null;
  /** The code of the dimension of columns that it is of; null for all. */
  readonly code: string | null;
}

/** A line of a table with what its labels say. `month` is null where the line is of all months. */
export interface Line {
  readonly row: number;
  readonly month: string | null;
  /** True where the line is the sum of those of the months. */
  readonly isSum: boolean;
  readonly codes: Readonly<Record<string, string>>;
  readonly cells: readonly Cell[];
}

/** A table of a sheet. */
export interface Table {
  readonly sheet: SheetSource;
  readonly columns: readonly FigureColumn[];
  readonly lines: readonly Line[];
}

interface Context {
  readonly footnotes: readonly string[];
  readonly labels: KnownLabels;
}

const words = (cell: Cell | undefined): string => String(cell ?? '').trim();
const SUM = /^(grand )?total$/;

/** Where the labels of the lines stand: the columns that have a declared heading in one row. */
function findHead({ name, rows }: WholeSheet, sheet: SheetSource, { footnotes }: Context) {
  const wanted = Object.keys(sheet.rows);
  for (const [at, { cells }] of rows.entries()) {
    const stubs = wanted.map((heading) => ({
      heading,
      of: sheet.rows[heading] ?? '',
      at: cells.findIndex(
        (cell) =>
          readLabel(words(cell), footnotes, (label) =>
            plain(label) === plain(heading) ? heading : undefined,
          ) !== undefined,
      ),
    }));
    if (stubs.every((stub) => stub.at >= 0)) return { at, stubs };
  }
  const asked = wanted.map((heading) => `"${heading}"`).join(' and ');
  throw new Refused('missing_column', `sheet ${name}: no row has the heading ${asked}`);
}

/** A heading over several columns stands in the first of them. */
function filled(cells: readonly Cell[], from: number, width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, at) => {
    if (at < from) return '';
    last = words(cells[at]) || last;
    return last;
  });
}

type Said = { readonly measure: string | null } | { readonly code: string };

function readColumns(
  { name, rows }: WholeSheet,
  sheet: SheetSource,
  head: ReturnType<typeof findHead>,
  { footnotes, labels }: Context,
): FigureColumn[] {
  const from = Math.max(...head.stubs.map(({ at }) => at)) + 1;
  const own = rows[head.at];
  const above = rows[head.at - 1];
  const width = own?.cells.length ?? 0;
  const over = filled(own && above?.row === own.row - 1 ? above.cells : [], from, width);
  const known = new Map<string, Said>([
    ...[...(labels.get(sheet.columns ?? '') ?? [])].map(
      ([label, code]) => [label, { code }] as const,
    ),
    ...sheet.besides.map((heading) => [plain(heading), { measure: null }] as const),
    ...Object.entries(sheet.figures).map(
      ([heading, measure]) => [plain(heading), { measure }] as const,
    ),
  ]);
  return Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    const printed = [over[at] ?? '', words(own?.cells[at])].filter((each) => each !== '');
    if (at < from || words(own?.cells[at]) === '') return [];
    const said = printed.map((label) => {
      const found = readLabel(label, footnotes, (each) => known.get(plain(each)));
      if (found) return found;
      const near = nearest(plain(label), [...known.keys()], 1)[0];
      const hint = near === undefined ? '' : `; is it "${near}"?`;
      throw new Refused(
        'heading_unknown',
        `sheet ${name}: the heading "${label}" is not known${hint}`,
      );
    });
    const figure = said.find((each) => 'measure' in each);
    if (!figure) {
      throw new Refused(
        'heading_unknown',
        `sheet ${name}: "${printed.join(', ')}" heads no figure`,
      );
    }
    const code = said.find((each) => 'code' in each)?.code ?? null;
    return [{ at, measure: figure.measure, code }];
  });
}

/** Throws {@link Refused} for a declared figure that no column is of. */
function demandFigures(
  { name }: WholeSheet,
  sheet: SheetSource,
  columns: readonly FigureColumn[],
): void {
  const lost = Object.entries(sheet.figures).find(
    ([, measure]) => !columns.some((column) => column.measure === measure),
  );
  if (lost) throw new Refused('missing_column', `sheet ${name}: no column is headed "${lost[0]}"`);
}

/**
 * Reads a table: its headings, of which one may stand over several columns, and its lines down to the
 * first row without a figure. A label of a line that is blank is that of the line above. Throws
 * {@link Refused} naming the sheet and the words that are not known.
 */
export function readTable(sheet: WholeSheet, declared: SheetSource, context: Context): Table {
  const head = findHead(sheet, declared, context);
  const columns = readColumns(sheet, declared, head, context);
  demandFigures(sheet, declared, columns);
  const hasFigures = ({ cells }: SheetRow): boolean =>
    columns.some(({ at }) => (cells[at] ?? null) !== null);
  const below = sheet.rows.slice(head.at + 1);
  const first = below.findIndex(hasFigures);
  const end = below.findIndex((row, at) => at > first && !hasFigures(row));
  const lines = first < 0 ? [] : below.slice(first, end < 0 ? undefined : end);
  const stray = below
    .slice(end < 0 ? below.length : end)
    .find(({ cells }) => columns.some(({ at }) => typeof cells[at] === 'number'));
  if (stray) {
    throw new Refused(
      'lines_below',
      `sheet ${sheet.name} row ${stray.row}: figures below a blank row`,
    );
  }
  const above = new Map<string, Cell>();
  const readLine = ({ row, cells }: SheetRow): Line => {
    const codes: Record<string, string> = {};
    let month: string | null = null;
    let isSum = false;
    for (const { at, of, heading } of head.stubs) {
      const cell = cells[at] ?? above.get(heading) ?? null;
      above.set(heading, cell);
      const label = words(cell);
      if (of === 'month') {
        isSum = SUM.test(plain(label));
        month =
          findMonth(cell) ?? readLabel(label, context.footnotes, (each) => findMonth(each)) ?? null;
        if (month !== null || isSum) continue;
      } else {
        const known = context.labels.get(of);
        const code = readLabel(label, context.footnotes, (each) => known?.get(plain(each)));
        if (code !== undefined) codes[of] = code;
        if (code !== undefined) continue;
      }
      throw new Refused(
        'label_unknown',
        `sheet ${sheet.name} row ${row}: "${label}" is not known under "${heading}"`,
      );
    }
    return { row, month, isSum, codes, cells };
  };
  return { sheet: declared, columns, lines: lines.map(readLine) };
}
