import { TOTAL } from '../../../../schemas/dataset/code.ts';
import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { MeasureDeclaration } from '../../../../schemas/dataset/measure.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { ParsedFigure } from '../../write-parsed.ts';
import type { ImperativeSource } from '../source.ts';
import { adviseOn } from './advice.ts';
import type { Book, BookHead } from './read/book.ts';
import { isWhole } from './read/figure.ts';
import type { Figure } from './read/figure.ts';
import { findGroup } from './find-group.ts';

/** What rows are made with. */
export interface RowSpec {
  readonly source: ImperativeSource;
  readonly measures: readonly MeasureDeclaration[];
  readonly codes: ReadonlyMap<string, readonly CodeItem[]>;
}

const isYear = (column: string): boolean => /^\d{4}$/.test(column);

/**
 * The measure that a column holds; undefined for columns that only check others: the levels beside
 * the changes, which the table of jobs by year has too.
 */
function findMeasure(
  { unit, column }: Figure,
  { measures }: RowSpec,
): MeasureDeclaration | undefined {
  return measures.find(
    ({ at }) =>
      at.unit === unit && (at.column === column || (at.column === 'year' && isYear(column))),
  );
}

/** Thousands times the scale, without the noise of the last binary digits: a thousandth of a job. */
const scaled = (printed: number, scale: number): number =>
  scale === 1 ? printed : Math.round(printed * scale * 1000) / 1000;

function makeRow(figure: Figure, { workbook, area }: BookHead, spec: RowSpec, snapshot: string) {
  const { source, codes } = spec;
  const { breakdown, label, column, printed, place } = figure;
  const measure = findMeasure(figure, spec);
  // All industries are the jobs of all occupations: printed twice, published once.
  const isCheck = measure === undefined || (isWhole(label) && breakdown === 'industry');
  const { status, flags, mark } = adviseOn((figure.rests_on ?? 0) * 1000);
  const isForecast = !isYear(column) || Number(column) > source.base_year;
  const of = (dimension: string): string | null =>
    dimension === breakdown ? findGroup(label, codes.get(dimension) ?? []) : TOTAL;
  const row: ParsedFigure = {
    source_row: `${snapshot}:${place}`,
    disposition: isCheck ? 'check' : 'publish',
    reason: null,
    area: area.code,
    area_name: area.name,
    area_type: workbook.type,
    area_vintage: null,
    vintage_order: 0,
    period: isYear(column) ? column : `${source.base_year}/${source.last_year}`,
    measure: measure?.id ?? null,
    value: status === 'observed' ? scaled(printed, measure?.scale ?? 1) : null,
    status,
    flags: [...flags, ...(isForecast ? ['forecast'] : [])].sort().join(' '),
    // Advised against: the printed number is not handed on beside the empty value either.
    source_value: status === 'observed' ? String(printed) : null,
    source_status: mark,
    dimensions: Object.fromEntries([...codes.keys()].map((id) => [id, of(id)])),
  };
  return row;
}

/** Every figure of a book as rows of the table `parsed`. */
export function makeRows(
  { head, figures }: Book,
  { sha256 }: Snapshot,
  spec: RowSpec,
): ParsedFigure[] {
  return figures.map((figure) => makeRow(figure, head, spec, sha256.slice(0, 12)));
}
