import { TOTAL } from '../../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { MeasureDeclaration } from '../../../../schemas/dataset/measure.ts';
import { monthIndex } from '../../../../schemas/words/period.ts';
import type { Status } from '../../../../schemas/words/vocabulary.ts';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import type { ParsedFigure } from '../../write-parsed.ts';
import type { DwpSource, Meaning, ProgrammeSource } from '../source.ts';
import type { Book } from './book.ts';
import type { Line, Table } from './table.ts';

/** What rows of a programme's workbook are made with. */
export interface RowSpec {
  readonly declaration: ObservationsDeclaration;
  readonly source: DwpSource;
  readonly programme: ProgrammeSource;
  readonly book: Book;
  /** Beginning of the digest of the workbook's bytes. */
  readonly digest: string;
}

const STATUSES: Readonly<Record<Meaning, Status>> = {
  nil_or_negligible: 'bounded',
  negligible: 'near_zero',
  not_applicable: 'not_applicable',
  not_available: 'missing',
  withheld: 'suppressed',
};

type Figure = Pick<
  ParsedFigure,
  'value' | 'status' | 'low' | 'high' | 'interval' | 'source_value' | 'source_status'
>;
const NONE = { value: null, low: null, high: null, interval: null } as const;

/** A number as a cell holds or prints it (`1,230`); undefined for words. */
function findNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  return /^\d{1,3}(,\d{3})*(\.\d+)?$/.test(cell ?? '')
    ? Number(cell?.replaceAll(',', ''))
    : undefined;
}

/**
 * Reads a cell. What is nil or negligible is anything from nothing to what rounds to nothing. A mark
 * that the workbook's legend does not have has no status, which stops the publish.
 */
function readFigure(
  cell: Cell,
  { scale, rounding }: Pick<MeasureDeclaration, 'scale' | 'rounding'>,
  legend: ReadonlyMap<string, Meaning>,
): Figure {
  const printed = cell === null ? null : String(cell).trim();
  const number = findNumber(typeof cell === 'string' ? printed : cell);
  if (number !== undefined) {
    const value = Math.round(number * scale * 1e6) / 1e6;
    return { ...NONE, value, status: 'observed', source_value: printed, source_status: null };
  }
  const meaning = legend.get(printed ?? '');
  const hidden = { source_value: printed, source_status: printed };
  if (meaning === undefined) return { ...NONE, ...hidden, status: null };
  const status = STATUSES[meaning];
  if (status !== 'bounded') return { ...NONE, ...hidden, status };
  const high = (rounding?.to ?? 0) / 2;
  return { ...NONE, ...hidden, status, low: 0, high, interval: 'bounds.rounding' };
}

/** Our code of the months that a line is of. */
function periodOf({ month }: Line, { sheet }: Table, last: string): string | null {
  if (month !== null) return month;
  if (sheet.since === undefined) return null;
  return `${sheet.since}/P${monthIndex(last) - monthIndex(sheet.since) + 1}M`;
}

/**
 * The rows of `parsed` of a programme's workbook. Outcomes of people who started so lately that the
 * time of the measure has not passed for all of them are flagged `immature`; how many months have
 * passed is a figure of its own. Sums over months stand beside the months and are set aside.
 */
export function makeRows({
  declaration,
  source,
  programme,
  book,
  digest,
}: RowSpec): ParsedFigure[] {
  const measures = new Map(declaration.measures.map((measure) => [measure.id, measure]));
  const makeLine = (table: Table, line: Line): ParsedFigure[] => {
    const period = periodOf(line, table, book.last);
    const elapsed =
      table.sheet.cohorts && line.month !== null
        ? monthIndex(book.last) - monthIndex(line.month)
        : null;
    const row = (measure: string, code: string | null, figure: Figure): ParsedFigure => {
      const months = measures.get(measure)?.frame?.clock.months ?? null;
      const stands = figure.status === 'observed' || figure.status === 'bounded';
      const isImmature = stands && elapsed !== null && months !== null && elapsed < months;
      return {
        source_row: `${digest}:${table.sheet.name}!${line.row}`,
        disposition: line.isSum ? 'set_aside' : 'publish',
        reason: line.isSum ? 'sum_of_months' : null,
        ...{ area: null, area_name: null, area_type: null, area_vintage: null, vintage_order: 0 },
        ...{ period, measure, ...figure, flags: isImmature ? 'immature' : '' },
        dimensions: {
          ...Object.fromEntries(declaration.dimensions.map(({ id }) => [id, TOTAL])),
          ...line.codes,
          ...(table.sheet.columns === undefined ? {} : { [table.sheet.columns]: code ?? TOTAL }),
          [source.programme]: programme.id,
        },
      };
    };
    const figures = table.columns.flatMap(({ at, measure, code }) => {
      const declared = measure === null ? undefined : measures.get(measure);
      if (!declared) return [];
      return [row(declared.id, code, readFigure(line.cells[at] ?? null, declared, book.legend))];
    });
    const codes = new Set(table.columns.map(({ code }) => code));
    const passed: Figure = {
      ...{ ...NONE, value: elapsed, status: 'observed', source_status: null },
      source_value: `to ${book.last}`,
    };
    return [
      ...figures,
      ...(elapsed === null ? [] : [...codes].map((code) => row(source.elapsed, code, passed))),
    ];
  };
  return book.tables.flatMap((table) => table.lines.flatMap((line) => makeLine(table, line)));
}
