import { TOTAL } from '../../../../schemas/dataset/code.ts';
import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { MeasureDeclaration } from '../../../../schemas/dataset/measure.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { ParsedFigure } from '../../write-parsed.ts';
import type { EmployerSurveySource } from '../source.ts';
import type { Placed } from './places.ts';
import { readFigure } from './read-figure.ts';
import { findHigherThan } from './read/letters.ts';
import { BASE } from './read/table.ts';
import type { Column } from './read/columns.ts';
import type { Line, Sheet } from './read/table.ts';

/** What rows are made with. */
export interface RowSpec {
  readonly source: EmployerSurveySource;
  readonly measures: readonly MeasureDeclaration[];
  readonly codes: ReadonlyMap<string, readonly CodeItem[]>;
  /** Beginning of the digest of the workbook's bytes. */
  readonly digest: string;
  /** True the first time that it is asked of a place that no sheet is of, such as England. */
  readonly isFirst: (area: string) => boolean;
}

/** The two groupings of sectors spell one of them differently. */
const spelt = (heading: string): string => heading.replaceAll('&', 'and');

/** Code of a column's heading in its dimension; null for one that is not known, which stops the publish. */
function findCode({ column }: Placed, items: readonly CodeItem[]): string | null {
  const heading = spelt(column.heading);
  return (
    items.find(({ publisher_code: own }) => own !== null && spelt(own) === heading)?.code ?? null
  );
}

function readInterviews({ bases, row }: Line, { column }: Placed, sheet: string): number {
  const base = bases[column.at];
  if (typeof base === 'number') return base;
  throw new Refused('base_missing', `sheet ${sheet} row ${row}: "${column.heading}" has no base`);
}

/** Columns whose figures this one is significantly higher than, and shown as no lower than. */
function readLower(line: Line, column: Column, { name, columns }: Sheet): readonly Column[] {
  const lower = findHigherThan(line.letters[column.at], column, columns);
  const own = line.cells[column.at];
  const isHigher = ({ at }: Column): boolean => {
    const other = line.cells[at];
    return typeof other !== 'number' || typeof own !== 'number' || other <= own;
  };
  if (lower?.every(isHigher) === true) return lower;
  const letters = String(line.letters[column.at]);
  const place = `sheet ${name} row ${line.row}, "${column.heading}"`;
  throw new Refused(
    'letters_misplaced',
    `${place}: "${letters}" names no column with a lower figure`,
  );
}

function makeRow(line: Line, placed: Placed, sheet: Sheet, repeated: boolean, spec: RowSpec) {
  const { column, area } = placed;
  const place = `${sheet.name}!${line.row}`;
  const measure = spec.measures.find(({ at }) => at.table === line.table && at.row === line.label);
  const lower = readLower(line, column, sheet);
  const interviews = readInterviews(line, placed, sheet.name);
  const figure = readFigure({
    cell: line.cells[column.at] ?? null,
    interviews: line.label === BASE ? null : interviews,
    higherThan: lower.map(({ heading }) => heading),
    scale: measure?.scale ?? 1,
  });
  const codeOf = (id: string, items: readonly CodeItem[]): string | null =>
    id === column.dimension ? findCode(placed, items) : TOTAL;
  const row: ParsedFigure = {
    source_row: `${spec.digest}:${place}`,
    disposition: repeated ? 'check' : 'publish',
    reason: null,
    area: area.code,
    area_name: area.name,
    area_type: area.type,
    area_vintage: null,
    vintage_order: 0,
    period: String(spec.source.year),
    measure: measure?.id ?? null,
    ...figure,
    flags: figure.flags.join(' '),
    dimensions: Object.fromEntries([...spec.codes].map(([id, items]) => [id, codeOf(id, items)])),
  };
  return row;
}

/**
 * The figures of a sheet in the tables that are read, as rows of the table `parsed`. What the
 * workbooks print more than once is published once and held against its copies: England beside every
 * area, the sectors that both groupings have, and the sheet of all areas.
 */
export function makeRows(sheet: Sheet, placed: readonly Placed[], spec: RowSpec): ParsedFigure[] {
  const headings = new Set<string>();
  const repeated = placed.map(({ column, area, role }) => {
    if (role !== 'own') return role === 'copy' || !spec.isFirst(area.code);
    const heading = spelt(column.heading);
    const isSecond = headings.has(heading);
    headings.add(heading);
    return isSecond;
  });
  return sheet.lines
    .filter(({ table }) => spec.source.tables.includes(table))
    .flatMap((line) =>
      placed.map((each, at) => makeRow(line, each, sheet, repeated[at] === true, spec)),
    );
}
