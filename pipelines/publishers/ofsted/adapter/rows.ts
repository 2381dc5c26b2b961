import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { text } from '../../../duckdb.ts';
import { MARKS } from '../marks.ts';
import type { Listing, OfstedSource } from '../source.ts';
import { COLUMNS } from './columns.ts';
import { cellOf } from './lines.ts';

/** One file, and what is known of its lines. */
export interface ReadFile {
  readonly listing: Listing;
  /** Table with its lines (`line`, `cells`), numbered as in the file. */
  readonly table: string;
  readonly columns: readonly string[];
  /** Beginning of the digest of its bytes. */
  readonly digest: string;
  /** Judgements by the columns that it has. */
  readonly judgements: OfstedSource['frameworks'][string];
}

/** What a cell may print of each measure, as rows (measure, printed, value): a number or a word. */
function gradeRows({ measures }: ObservationsDeclaration): string {
  const rows = measures.flatMap(({ id, categories }) =>
    (categories ?? []).flatMap(({ value, name: word }) =>
      [String(value), word.toLowerCase()].map(
        (printed) => `(${text(id)}, ${text(printed)}, ${value})`,
      ),
    ),
  );
  return `(VALUES ${rows.join(', ')}) AS grades(measure, printed, grade)`;
}

/** The days of inspections that stand in the list of the most recent ones, of all frameworks. */
const ALREADY_LISTED = `SELECT provider, period FROM dated WHERE listing = 'most_recent'`;

function datedSql({ listing, table, columns, digest, judgements }: ReadFile): string {
  const cell = (column: string): string => cellOf(columns, column);
  const printed = Object.entries(judgements).map(
    ([column, { measure, provision }]) =>
      `{measure: ${text(measure)}, provision: ${text(provision)}, printed: ${cell(column)}}`,
  );
  const day = cell(COLUMNS.day);
  const isAbsent = (value: string): string => `(${value} IS NULL OR ${value} IN ('-', 'NULL'))`;
  return `SELECT ${text(`${digest}:`)} || line AS source_row, ${text(listing)} AS listing,
      ${cell(COLUMNS.provider)} AS provider, ${cell(COLUMNS.name)} AS provider_name,
      strftime(try_strptime(${day}, '%d/%m/%Y'), '%Y-%m-%d') AS period,
      CASE WHEN ${isAbsent(cell(COLUMNS.provider))} THEN 'no_ukprn'
        WHEN ${isAbsent(day)} THEN 'not_yet_inspected' END AS why_not,
      [${printed.join(', ')}] AS judgements
    FROM ${table}`;
}

/**
 * SQL of the rows of `parsed`: of every line each judgement that it prints, in its own list and, once
 * an inspection, in the list of all. A blank cell is a column of another framework and no judgement.
 */
export function selectRows(
  declaration: ObservationsDeclaration,
  files: readonly ReadFile[],
): string {
  const marks = Object.entries(MARKS).map(([mark, status]) => `(${text(mark)}, ${text(status)})`);
  return `WITH dated AS (${files.map(datedSql).join('\n UNION ALL ')}),
    spread AS (
      SELECT * EXCLUDE (judgements), unnest(judgements, recursive := true) FROM dated),
    silent AS (
      SELECT * EXCLUDE (judgements), NULL::VARCHAR AS measure, NULL::VARCHAR AS provision, NULL::VARCHAR AS printed FROM dated
      ANTI JOIN (FROM spread WHERE printed IS NOT NULL) AS said USING (source_row)),
    said AS (FROM spread WHERE printed IS NOT NULL UNION ALL FROM silent),
    listed AS (
      FROM said
      UNION ALL
      SELECT * REPLACE ('total' AS listing) FROM said WHERE why_not IS NULL AND printed IS NOT NULL
        AND (listing = 'most_recent' OR (provider, period) NOT IN (${ALREADY_LISTED} AND period IS NOT NULL AND provider IS NOT NULL)))
    SELECT source_row, CASE WHEN reason IS NULL THEN 'publish' ELSE 'set_aside' END AS disposition, reason,
      provider, provider_name, period, listing AS inspections, provision, read.measure, grade::DOUBLE AS value,
      CASE WHEN grade IS NOT NULL THEN 'observed' ELSE marks.status END AS status, '' AS flags,
      read.printed AS source_value, CASE WHEN grade IS NULL THEN read.printed END AS source_status
    FROM (SELECT *, coalesce(why_not, CASE WHEN printed IS NULL THEN 'no_judgement' END) AS reason FROM listed) AS read
    LEFT JOIN ${gradeRows(declaration)} ON grades.measure = read.measure AND grades.printed = lower(read.printed)
    LEFT JOIN (VALUES ${marks.join(', ')}) AS marks(mark, status) ON marks.mark = read.printed`;
}
