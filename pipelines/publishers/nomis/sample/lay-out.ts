import { z } from 'zod';
import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { NomisSource } from '../source.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { printedCodes } from './names.ts';

/** A dataset of figures from Nomis, with its source known to be one. */
export interface NomisDataset {
  readonly dataset: Dataset<ObservationsDeclaration>;
  readonly source: NomisSource;
}

const Found = z.object({ found: z.string() });

/** `DATE_NAME` of a date code, as Nomis prints it for this kind of period. */
function dateName({ type, months }: ObservationsDeclaration['period']): string {
  const last = `(date || '-01')::DATE`;
  if (type === 'month') return `strftime(${last}, '%B %Y')`;
  if (type === 'span') {
    const first = `${last} - to_months(${(months ?? 1) - 1})`;
    return `strftime(${first}, '%b %Y') || '-' || strftime(${last}, '%b %Y')`;
  }
  return 'date';
}

const STATUS_NAMES = `(VALUES
  ('A', 'Normal Value'), ('Q', 'These figures are missing.'),
  ('B', 'These figures are suppressed as statistically unreliable'),
  ('F', 'Estimate and confidence interval not available since the group sample size is zero or disclosive (0-2)'),
  ('G', 'Confidence interval unreliable since the group sample size is small'))
  AS status_names(status, status_name)`;

/** Six columns, as Nomis prints every dimension. */
function six(concept: string, cells: readonly [string, string, string, string, string, string]) {
  const suffixes = ['', '_NAME', '_CODE', '_TYPE', '_TYPECODE', '_SORTORDER'];
  return cells.map((cell, i) => `${cell} AS ${name(`${concept}${suffixes[i] ?? ''}`)}`);
}

/** Columns that Nomis prints bare; all others are in quotes. */
const BARE = /_TYPECODE$|_SORTORDER$|^OBS_VALUE$|^RECORD_/;

function columnsOf(concepts: readonly string[], urn: string): string[] {
  return [
    ...six('DATE', ['date', 'date_name', 'date', `'date'`, '0', '0']),
    ...six('GEOGRAPHY', ['a.id', 'a.name', 'a.code', 'a.type', 'a.typecode', 'a.sortorder']),
    ...concepts.flatMap((concept, i) => {
      const c = `c${i}`;
      return six(concept, [`${c}.id`, `${c}.name`, `${c}.code`, `${c}.type`, '1000', `${c}.sort`]);
    }),
    'ms.id AS "MEASURES"',
    'ms.name AS "MEASURES_NAME"',
    'value AS "OBS_VALUE"',
    'status AS "OBS_STATUS"',
    'status_name AS "OBS_STATUS_NAME"',
    `'F' AS "OBS_CONF"`,
    `'Free (free for publication)' AS "OBS_CONF_NAME"`,
    `${urn} AS "URN"`,
  ];
}

/**
 * SQL of every line of a cube in the publisher's columns and order: date, geography, the concepts
 * in the order in which the sample names them, measures. The URN spells date (16 × year + month),
 * geography and codes, as on every recorded line.
 */
function linesOf(
  nomisId: string,
  { dataset, source }: NomisDataset,
  concepts: readonly string[],
): string {
  const [, number = '', analysis = ''] = nomisId.split('_');
  const month = `CASE WHEN length(date) = 7 THEN date[6:7]::INTEGER ELSE 0 END`;
  const spelt = [
    `'Nm-${number}d${analysis}d'`,
    `(16 * date[1:4]::INTEGER + ${month})::VARCHAR`,
    `'e0d'`,
    'a.id',
    ...[...concepts.map((_, i) => `c${i}.id`), 'ms.id'].flatMap((id) => [`'d'`, id]),
  ].join(' || ');
  const joins = concepts.map(
    (concept, i) =>
      `JOIN printed AS c${i} ON c${i}.concept = ${text(concept)} AND c${i}.id = s.${name(concept)}`,
  );
  const levels = source.levels.map((level) => text(level)).join(', ');
  const order = ['date', 'a.sortorder', ...concepts.map((_, i) => `c${i}.sort`), 'ms.sort'];
  return `SELECT ${columnsOf(concepts, spelt).join(', ')}
    FROM (SELECT *, ${dateName(dataset.declaration.period)} AS date_name FROM sample) AS s
    JOIN nomis_areas AS a ON a.code = s.geography AND a.level IN (${levels})
    JOIN ${STATUS_NAMES} USING (status)
    ${joins.join('\n')}
    JOIN printed AS ms ON ms.concept = 'MEASURES' AND ms.id = s.measures
    ORDER BY ${order.join(', ')}`;
}

async function loadPrinted(database: Database, nomis: NomisDataset): Promise<void> {
  const { dataset, source } = nomis;
  const codes = printedCodes(dataset.declaration, source, await resolveCodes(dataset));
  const rows = codes.map(
    (c) =>
      `(${[c.concept, c.id, c.name, c.code, c.type].map((cell) => text(cell)).join(', ')}, ${c.sort})`,
  );
  await database.run(`CREATE OR REPLACE TABLE printed AS
    SELECT * FROM (VALUES ${rows.join(', ')}) AS codes(concept, id, name, code, type, sort)`);
}

async function demandNothingLost(database: Database, nomis: NomisDataset, concepts: string[]) {
  for (const concept of [...concepts, 'measures']) {
    const [lost] = await database.rows(
      `SELECT DISTINCT ${name(concept)}::VARCHAR AS found FROM sample
       WHERE NOT EXISTS (FROM printed WHERE concept = ${text(concept.toUpperCase())} AND id = ${name(concept)})`,
      Found,
    );
    if (lost) {
      throw new Error(
        `the sample of ${nomis.dataset.declaration.id} has ${concept} ${lost.found}, which is not declared`,
      );
    }
  }
}

async function columnsIn(database: Database, table: string): Promise<string[]> {
  const rows = await database.rows(
    `SELECT column_name AS found FROM duckdb_columns() WHERE table_name = ${text(table)} ORDER BY column_index`,
    Found,
  );
  return rows.map(({ found }) => found);
}

/**
 * Writes one Nomis dataset of the sample as the service would print all of it: every column, the
 * header quoted, numbers bare, `RECORD_OFFSET` from 0. `sql` is the dataset's own sample: one row a
 * cell, with `date`, `geography`, a column for each concept (in capitals), `measures`, `value` (as printed), `status`, and
 * `dataset` where it feeds several. Throws when the sample has a code that is not declared.
 */
export async function layOutNomis(
  database: Database,
  nomisId: string,
  nomis: NomisDataset,
  sql: string,
  file: string,
): Promise<void> {
  const sisters = nomis.source.also === undefined ? '' : ` WHERE dataset = ${text(nomisId)}`;
  await database.run(`CREATE OR REPLACE TABLE sample AS SELECT * FROM (${sql})${sisters}`);
  await loadPrinted(database, nomis);
  const concepts = (await columnsIn(database, 'sample')).filter(
    (column) => column === column.toUpperCase(),
  );
  await demandNothingLost(database, nomis, concepts);
  await database.run(`CREATE OR REPLACE TABLE lines AS ${linesOf(nomisId, nomis, concepts)}`);
  const columns = [...(await columnsIn(database, 'lines')), 'RECORD_OFFSET', 'RECORD_COUNT'];
  const quoted = columns.filter((column) => !BARE.test(column));
  const header = columns.map((column) => name(column)).join(',');
  await database.run(`COPY (
      SELECT *, rowid AS "RECORD_OFFSET", (SELECT count(*) FROM lines) AS "RECORD_COUNT" FROM lines)
    TO ${text(file)} (FORMAT csv, HEADER false, PREFIX ${text(`${header}\n`)}, SUFFIX ${text('\n')},
      FORCE_QUOTE (${quoted.map((column) => name(column)).join(', ')}))`);
  await database.run('DROP TABLE lines; DROP TABLE sample; DROP TABLE printed');
}
