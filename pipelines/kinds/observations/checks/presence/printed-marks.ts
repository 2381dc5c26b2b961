import { text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** What a check of marks may know besides the file: marks that the publisher declares, and a release. */
interface KnownMarks {
  readonly declared: readonly string[];
  /** The release before, a Parquet file; null where there is none. */
  readonly before: string | null;
}

/**
 * Marks of the cells, with the cells of each that have a figure and that have none. What follows a
 * semicolon is said of the cell besides, and differs from cell to cell.
 */
const MARKS = `SELECT split_part(source_status::VARCHAR, ';', 1) AS mark,
    count(*) FILTER (f.value IS NOT NULL) AS figures, count(*) FILTER (f.value IS NULL) AS blanks,
    count(*) FILTER (f.value IS NULL AND back = 0) AS new_blanks,
    count(*) FILTER (f.value IS NULL AND back > 0) AS old_blanks,
    count(*) FILTER (f.value IS NULL AND coalesce(source_value, '') = '') AS bare,
    count(*) FILTER (f.value IS NOT NULL AND source_value IS NOT NULL) AS printed,
    any_value(source_row) AS source_row
  FROM figures AS f JOIN dated_period ON dated_period.period = f.period GROUP BY ALL`;

/** Marks that are known: those that are declared, and those of the release before. */
function listKnown({ declared, before }: KnownMarks): string {
  const said =
    declared.length === 0 ? [] : [`SELECT unnest([${declared.map(text).join(', ')}]) AS mark`];
  const held =
    before === null
      ? []
      : [
          `SELECT DISTINCT source_status AS mark FROM read_parquet(${text(before)}) WHERE value IS NULL`,
        ];
  return [...said, ...held].join(' UNION ') || `SELECT NULL::VARCHAR AS mark`;
}

/**
 * Marks as the publisher printed them (`source_status`), which are witnesses beside the status that was
 * made of them: a mark that explains blanks and was never seen, neither in earlier periods, the release
 * before, nor the publisher's own table; and a mark that stands beside figures and beside blanks, or a
 * blank beside which nothing stands. Where neither earlier periods nor a release say which marks are
 * usual, none is new. Run over `figures` and `dated_period`.
 */
export function printedMarksChecks(known: KnownMarks): SqlCheck[] {
  const from = `(SELECT marks.*, known.mark IS NOT NULL AS is_known, sum(printed) OVER () > 0 AS is_printed,
      ${known.before === null ? 'sum(old_blanks) OVER () > 0' : 'true'} AS has_past
    FROM (${MARKS}) AS marks LEFT JOIN (${listKnown(known)}) AS known USING (mark))`;
  return [
    {
      id: 'marks_seen_before',
      level: 'warning',
      what: 'Every mark that explains a blank of the newest period was seen in an earlier one, or is declared',
      unit: 'marks',
      from,
      fault: 'has_past AND mark IS NOT NULL AND new_blanks > 0 AND old_blanks = 0 AND NOT is_known',
      shown: 'mark, new_blanks, source_row',
      canTell: 'has_past',
    },
    {
      id: 'marks_fit_figures',
      level: 'warning',
      what: 'No mark of the publisher stands beside figures here and beside blanks there, and no blank is without a mark',
      unit: 'marks',
      from,
      // What was made here was never printed, and has neither mark nor printed figure.
      fault: `CASE WHEN mark IS NULL THEN bare > 0 AND is_printed ELSE figures > 0 AND blanks > 0 END`,
      shown: 'mark, figures, blanks, source_row',
      canTell: 'true',
    },
  ];
}
