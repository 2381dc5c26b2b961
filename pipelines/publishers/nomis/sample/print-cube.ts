import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../duckdb.ts';

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

const SUFFIXES = ['', '_NAME', '_CODE', '_TYPE', '_TYPECODE', '_SORTORDER'];
const six = (concept: string): string[] => SUFFIXES.map((suffix) => concept + suffix);

/** Columns of a line, in the publisher's order. */
export function listColumns(concepts: readonly string[]): string[] {
  return [
    ...['DATE', 'GEOGRAPHY', ...concepts].flatMap(six),
    ...['MEASURES', 'MEASURES_NAME', 'OBS_VALUE', 'OBS_STATUS', 'OBS_STATUS_NAME', 'OBS_CONF'],
    ...['OBS_CONF_NAME', 'URN', 'RECORD_OFFSET', 'RECORD_COUNT'],
  ];
}

/** SQL of a text in quotes, as Nomis prints every field that is no number. */
export const quoted = (sql: string): string => `'"' || replace(${sql}, '"', '""') || '"'`;

/** The table of a cube's cells. */
export const cellsOf = (nomisId: string): string => name(`cells ${nomisId}`);

/** The table of a cube's codes: `concept`, `id`, `name`, `sort`, and their fields of a line as `printed`. */
export const printedOf = (nomisId: string): string => name(`printed ${nomisId}`);

/** SQL that joins the codes of a concept as `c0`, `c1` and so on. */
export function joinPrinted(nomisId: string, concept: string, at: number, id: string): string {
  const c = `c${at}`;
  return `JOIN ${printedOf(nomisId)} AS ${c} ON ${c}.concept = ${text(concept)} AND ${c}.id = ${id}`;
}

/** SQL of cells of a cube with the words that Nomis prints beside them. */
export function wordsOf(
  nomisId: string,
  period: ObservationsDeclaration['period'],
  concepts: readonly string[],
): (cells: string) => string {
  const all = [...concepts, 'MEASURES'];
  const words = all.map(
    (concept, i) => `c${i}.name AS ${name(`${concept}_NAME`)}, c${i}.printed AS printed_${i}`,
  );
  const area = ['id', 'name', 'code', 'type'].map(quoted).join(', ');
  return (cells) => `SELECT cells.*, ${dateName(period)} AS date_name, a.name AS area_name,
      a.type AS kind_name, a.printed AS printed_area, status_name, ${words.join(', ')}
    FROM (${cells}) AS cells
    JOIN (SELECT *, concat_ws(',', ${area}, typecode, sortorder) AS printed FROM nomis_areas) AS a
      ON a.id = area_id
    JOIN ${STATUS_NAMES} USING (status)
    ${all.map((concept, i) => joinPrinted(nomisId, concept, i, `cells.${name(concept)}`)).join('\n')}`;
}

/**
 * SQL of a line without its last two fields, over those words. The URN spells date (16 × year +
 * month), geography and codes, as on every recorded line.
 */
export function printLine(nomisId: string, concepts: readonly string[]): string {
  const all = [...concepts, 'MEASURES'];
  const [, number = '', analysis = ''] = nomisId.split('_');
  const month = `CASE WHEN length(date) = 7 THEN date[6:7]::INTEGER ELSE 0 END`;
  const codes = ['area_id', ...all.map((concept) => name(concept))].join(`, 'd', `);
  const fields = [
    `'"', date, '","', date_name, '","', date, '","date",0,0'`,
    'printed_area',
    ...all.map((_, i) => `printed_${i}`),
    'value',
    `'"', status, '","', status_name, '","F","Free (free for publication)"'`,
    `'"Nm-${number}d${analysis}d', 16 * date[1:4]::INTEGER + ${month}, 'e0d', ${codes}, '"'`,
  ];
  return `concat(${fields.join(`, ',', `)})`;
}
