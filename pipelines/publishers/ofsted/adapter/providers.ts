import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import { text } from '../../../duckdb.ts';
import { takeNewestPage } from '../../../fetch/documents/collection.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { OfstedProvidersSource } from '../source.ts';
import { COLUMNS, demandColumns } from './columns.ts';
import { findFile } from './find-file.ts';
import { cellOf, countLines, loadLines } from './lines.ts';

/** `…_as_at_31_August_2026_…` in the name of a file. */
const AS_AT = /(\d{1,2})[_ -]([A-Za-z]{3,9})[_ -](\d{4})/;

/** The day that a file is as at, as SQL; null where its name has none. */
function asAtSql(url: string): string {
  const [, day, month, year] = AS_AT.exec(decodeURIComponent(new URL(url).pathname)) ?? [];
  if (day === undefined) return 'NULL::DATE';
  const said = text(`${day} ${month?.slice(0, 3) ?? ''} ${year ?? ''}`);
  return `try_strptime(${said}, '%d %b %Y')::DATE`;
}

/** Names of authorities as they are compared: `Bristol, City of` is `bristol`. */
const plainName = (name: string): string =>
  `trim(regexp_replace(regexp_replace(replace(lower(${name}), '&', 'and'), '[.,'']|\\b(city|county) of\\b', '', 'g'), '\\s+', ' ', 'g'))`;

/**
 * Providers of the list of most recent inspections, with the authority that the head office is in. An
 * authority is known by its name, where one that is in force bears it alone.
 */
export const providersAdapter: SourceAdapter = {
  async fetch({ declaration }, { snapshots }) {
    const source = OfstedProvidersSource.parse(declaration.source);
    const page = await takeNewestPage(snapshots, { ...source, path: source.collection });
    const { url, filename } = findFile(page, source.words);
    const needed = [COLUMNS.provider, COLUMNS.name, ...Object.values(source.columns)];
    const list = await snapshots.take({
      url,
      role: 'data',
      inspect: async ({ path }) => ({
        rows: await countLines(path, filename, (columns) => {
          demandColumns(columns, needed);
        }),
      }),
    });
    return [
      {
        snapshots: [list, ...page.snapshots],
        labels: {
          ...{ name: null, url: page.url, updated: page.updated, nextUpdate: null },
          ...{ classification: null, units: [], periods: null, notes: [] },
        },
        ...{ sourceReleased: page.updated, clock: 'store', checks: [] },
      },
    ];
  },
  async parse({ declaration }, { snapshots }, database) {
    const { columns: of } = OfstedProvidersSource.parse(declaration.source);
    const list = snapshots.find(({ role }) => role === 'data');
    if (!list) throw new Error(`${declaration.id} came without its list`);
    const columns = await loadLines(database, 'listed', list.path);
    const cell = (column: string): string => cellOf(columns, column);
    await database.run(`CREATE OR REPLACE TABLE parsed AS
      WITH authorities AS (
        SELECT ${plainName('name')} AS plain, any_value(code) AS code, any_value(name) AS name
        FROM read_csv(${text(REFERENCE_FILES.areas)}, header = true, all_varchar = true)
        WHERE type IN ('lad', 'county', 'metropolitan_county') AND "to" IS NULL AND code[1] = 'E'
        GROUP BY plain HAVING count(*) = 1)
      SELECT ${text(`${list.sha256.slice(0, 12)}:`)} || line AS source_row,
        CASE WHEN ${cell(COLUMNS.provider)} IS NULL OR ${cell(COLUMNS.provider)} IN ('-', 'NULL') THEN 'set_aside' ELSE 'publish' END AS disposition,
        CASE WHEN disposition = 'set_aside' THEN 'no_ukprn' END AS reason,
        ${cell(COLUMNS.provider)} AS provider, ${cell(COLUMNS.name)} AS provider_name,
        ${cell(of.type)} AS provider_type, authorities.code AS area, coalesce(authorities.name, ${cell(of.authority)}) AS area_name,
        ${asAtSql(list.url)} AS as_at
      FROM listed LEFT JOIN authorities ON authorities.plain = ${plainName(cell(of.authority))}`);
  },
};
