import { readDocument } from '../../../fetch/documents/read-document.ts';
import { TOTAL } from '../../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { OnsSeriesSource } from '../source.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { PrintedCode } from '../../printed-codes.ts';
import { readSheet } from '../../../fetch/documents/read-workbook.ts';
import type { Grid } from '../../../fetch/documents/read-workbook.ts';
import { findSeriesLabel, windowAround } from './label.ts';
import type { SeriesLabel } from './label.ts';
import { readMark } from './mark.ts';
import type { Reading } from './mark.ts';
import { readColumnNames, readTable } from './table.ts';
import type { ColumnCode } from './table.ts';
import { readTimeSeries } from './time-series.ts';
import type { TimeSeries } from './time-series.ts';

export type OnsSeries = OnsSeriesSource['series'][number];
export type OnsTable = OnsSeriesSource['tables'][number];

/** One printed figure, not yet scaled, with what it is of. */
export interface Figure {
  /** `line` or `sheet!row` of the snapshot. */
  readonly place: string;
  readonly label: string;
  /** `year` and `quarter` rows only check the months; `whole` and `none` are columns of a table. */
  readonly kind: 'window' | 'quarter' | 'year' | 'whole' | 'none';
  readonly period: string | null;
  readonly dimensions: Readonly<Record<string, string | null>>;
  readonly measure: string;
  readonly printed: string;
  readonly reading: Reading;
}

/** What one snapshot holds: a vintage of a series, or a table of a workbook. */
export interface Document {
  readonly snapshot: Snapshot;
  /** The same for all vintages of one series or table. */
  readonly subject: string;
  /** Release date (ISO) of a series; null for a table, whose workbook prints none. */
  readonly released: string | null;
  readonly figures: readonly Figure[];
  /** The names that it prints beside codes: of a series its title, of a table its headings. */
  readonly names: readonly PrintedCode[];
  /** Null for a table. */
  readonly series: TimeSeries | null;
}

function periodOf(label: SeriesLabel | undefined, window: number): string | null {
  if (label === undefined) return null;
  return label.frequency === 'year' ? label.year : windowAround(label.month, window);
}

/** Figures of a time series document. */
function readSeriesFigures(
  series: TimeSeries,
  { measure, dimensions }: OnsSeries,
  window: number,
): Figure[] {
  return series.rows.map(({ line, label, value }) => {
    const found = findSeriesLabel(label);
    const frequency = found?.frequency;
    return {
      place: String(line),
      label,
      kind: frequency === 'quarter' || frequency === 'year' ? frequency : 'window',
      period: periodOf(found, window),
      dimensions,
      measure,
      printed: value,
      reading: readMark(value),
    };
  });
}

/** The codes of a table's dimension. Throws when they are not written out in the declaration. */
export function columnCodes(
  declaration: ObservationsDeclaration,
  dimension: string,
): readonly ColumnCode[] {
  const codes = declaration.dimensions.find(({ id }) => id === dimension)?.codes;
  if (!Array.isArray(codes)) {
    throw new Error(
      `${declaration.id}: an ONS table needs the codes of "${dimension}" written out`,
    );
  }
  return codes;
}

/** A row marked by the publisher as a whole: its figures carry the flag, or are not understood. */
function underRowMark(reading: Reading, mark: 'p' | 'r' | '?' | null): Reading {
  if (mark === null) return reading;
  if (mark === '?') return { ...reading, value: null, status: null, mark };
  const flag = mark === 'p' ? 'provisional' : 'revised';
  return { ...reading, flags: [...reading.flags, flag], mark: `(${mark})` };
}

/** Figures of the sheet of a workbook table. */
export function readTableFigures(
  grid: Grid,
  table: OnsTable,
  codes: readonly ColumnCode[],
  window: number,
): Figure[] {
  const cells = readTable(grid, table.first_row, codes, window);
  return cells.map(({ row, label, period, code, printed, rowMark }) => ({
    place: `${table.sheet}!${row}`,
    label,
    kind: code === null ? 'none' : code === TOTAL ? 'whole' : 'window',
    period,
    dimensions: { [table.dimension]: code },
    measure: table.measure,
    printed,
    reading: underRowMark(readMark(printed), rowMark),
  }));
}

/** Reads a snapshot of a series from disk. */
export async function readSeriesDocument(
  snapshot: Snapshot,
  series: OnsSeries,
  window: number,
): Promise<Document> {
  const read = readTimeSeries(await readDocument(snapshot.path));
  const figures = readSeriesFigures(read, series, window);
  const names = [{ column: 'CDID', code: read.cdid, name: read.title, declared: null }];
  return { snapshot, subject: series.uri, released: read.released, figures, names, series: read };
}

/** Reads a snapshot of a workbook from disk. */
export async function readTableDocument(
  snapshot: Snapshot,
  table: OnsTable,
  codes: readonly ColumnCode[],
  window: number,
): Promise<Document> {
  const grid = await readSheet(snapshot.path, table.sheet);
  const figures = readTableFigures(grid, table, codes, window);
  const names = readColumnNames(grid, table.first_row, codes);
  return { snapshot, subject: table.page, released: null, figures, names, series: null };
}
