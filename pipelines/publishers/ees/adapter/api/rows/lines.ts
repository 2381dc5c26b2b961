import { name, text } from '../../../../../duckdb.ts';
import { LEVELS, LEVEL_CODES } from '../../../levels.ts';
import type { Level } from '../../../levels.ts';
import { filterColumns } from '../../../source.ts';
import type { EesFile } from '../../../source.ts';
import type { Meta } from '../answers.ts';
import { findFilter, indicatorId, placesAt } from '../meta.ts';
import { printPeriod } from './years.ts';

/** A page of 10,000 rows has some 10 MB; this is the most that is read as one. */
const MOST_BYTES = 64 * 1024 * 1024;
const IDS = 'MAP(VARCHAR, VARCHAR)';
const ROW = `STRUCT("timePeriod" STRUCT(code VARCHAR, period VARCHAR), "geographicLevel" VARCHAR,
  locations ${IDS}, filters ${IDS}, "values" ${IDS})`;

function mapOf(pairs: readonly (readonly [string, string])[]): string {
  const [keys, values] = [pairs.map(([key]) => text(key)), pairs.map(([, value]) => text(value))];
  return `MAP([${keys.join(', ')}]::VARCHAR[], [${values.join(', ')}]::VARCHAR[])`;
}

/** Columns of the places of a level, as a CSV has them. */
function placeColumns(meta: Meta, level: Level): string[] {
  const places = placesAt(meta, level);
  const id = `r.locations[${text(LEVEL_CODES[level])}]`;
  const [code, title] =
    level === 'Provider' ? (['provider_ukprn', 'provider_name'] as const) : LEVELS[level];
  return [
    `${mapOf(places.map((place) => [place.id, place.code]))}[${id}] AS ${name(code)}`,
    `${mapOf(places.map((place) => [place.id, place.name]))}[${id}] AS ${name(title)}`,
  ];
}

/** Columns of the time of a row. */
function timeColumns({ timePeriods }: Meta): string[] {
  const key = 'r."timePeriod".code || r."timePeriod".period';
  const printed = timePeriods.map(
    (each) => [`${each.code}${each.period}`, printPeriod(each)] as const,
  );
  return (['time_period', 'time_identifier'] as const).map(
    (column) => `${mapOf(printed.map(([id, words]) => [id, words[column]]))}[${key}] AS ${column}`,
  );
}

/**
 * SQL of the rows of a page in the columns of a CSV, words in place of ids, each with its number on
 * the page as `line`. Filters, indicators and places are looked up each in its own list.
 */
export function selectLines(path: string, meta: Meta, file: EesFile): string {
  const held = new Set(meta.locations.map(({ level }) => level.code));
  const levels = [...new Set<Level>(['National', ...file.levels])];
  const labels = mapOf(levels.map((level) => [LEVEL_CODES[level], level]));
  const filters = filterColumns(file).flatMap((column) => {
    if (!meta.filters.some((each) => each.column === column)) return [];
    const { id, options } = findFilter(meta, column);
    const words = mapOf(options.map((option) => [option.id, option.label]));
    return [`${words}[r.filters[${text(id)}]] AS ${name(column)}`];
  });
  const indicators = Object.keys(file.indicators).map(
    (column) => `r."values"[${text(indicatorId(meta, column))}] AS ${name(column)}`,
  );
  const columns = [
    ...timeColumns(meta),
    `${labels}[r."geographicLevel"] AS geographic_level`,
    ...levels
      .filter((level) => held.has(LEVEL_CODES[level]))
      .flatMap((level) => placeColumns(meta, level)),
    ...filters,
    ...indicators,
  ];
  return `SELECT row_number() OVER () AS line, ${columns.join(', ')}
    FROM (SELECT unnest(results) AS r FROM read_json(${text(path)}, format = 'unstructured',
      maximum_object_size = ${MOST_BYTES}, columns = {results: ${text(`${ROW}[]`)}}))`;
}
