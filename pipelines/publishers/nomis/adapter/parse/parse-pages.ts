import { AREA_TYPE_BY_PREFIX } from '../../../../../schemas/words/area-types.ts';
import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { readDocument } from '../../../../fetch/documents/read-document.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import { FREE, MARK_NAMES, MARKS } from '../../marks.ts';
import { readAsked } from '../ask/address.ts';
import { makeCells, ours } from './cells.ts';
import { keepCubeNames, readListedNames } from './code-names.ts';
import { vintageOrder } from '../ask/choose-types.ts';
import type { Concepts } from '../concepts.ts';
import { dataPages, readColumns, scanPages, tableOf } from './data-pages.ts';
import { allDateCodes } from './date-codes.ts';
import { SUSPECT } from './suspect.ts';
import { CodeListDocument, listedAreas } from '../ask/structure.ts';
import type { ListedArea } from '../ask/structure.ts';

/** Areas of every type that was asked for, as the service lists them. */
export async function readAreaLists(snapshots: readonly Snapshot[]): Promise<ListedArea[]> {
  const lists = snapshots.filter(({ url }) => /\/geography\/TYPE\d+\.def\.sdmx\.json$/.test(url));
  const read = await Promise.all(
    lists.map(async ({ path }) => {
      const document: unknown = JSON.parse(await readDocument(path));
      return listedAreas(CodeListDocument.parse(document));
    }),
  );
  return read.flat();
}

async function makeJoins(
  database: Database,
  snapshots: readonly Snapshot[],
  declaration: ObservationsDeclaration,
): Promise<void> {
  const pages = dataPages(snapshots).map(({ sha256, url }, page) => [
    page,
    `${sha256.slice(0, 12)}:`,
    readAsked(url).offset,
  ]);
  const dates = allDateCodes(declaration.period).map(({ code, period, printed, urn }) => [
    code,
    period,
    printed,
    `d${urn}e`,
  ]);
  const areas = (await readAreaLists(snapshots)).map(({ id, gss }) => [id, gss ?? id]);
  const vintages = (await readTypeNames(snapshots)).map((type) => [type, vintageOrder(type)]);
  for (const sql of [
    tableOf('nomis_vintages', ['vintage', 'vintage_order'], vintages, ['vintage_order']),
    tableOf('nomis_pages', ['page', 'snapshot', 'first_offset'], pages, ['page', 'first_offset']),
    tableOf('nomis_dates', ['code', 'period', 'printed', 'urn_mark'], dates),
    tableOf('nomis_prefixes', ['prefix', 'area_type'], Object.entries(AREA_TYPE_BY_PREFIX)),
    tableOf(
      'nomis_marks',
      ['mark', 'status', 'printed'],
      Object.entries(MARKS).map(([mark, status]) => [mark, status, MARK_NAMES[mark] ?? null]),
    ),
    tableOf('nomis_areas', ['id', 'gss'], areas),
  ]) {
    await database.run(sql);
  }
}

function parsedSql(scan: string, declaration: ObservationsDeclaration, concepts: Concepts): string {
  const cell = (column: string): string => `c.${name(ours(column))}`;
  const dimensions = declaration.dimensions.map(({ id }) => `${cell(id)} AS ${name(id)},`);
  const sameCell = [...concepts.keys()].map((concept) => `c.${name(concept)} = r.${name(concept)}`);
  const isGss = `(prefix.area_type IS NOT NULL OR regexp_full_match(r.GEOGRAPHY_CODE, '[A-Z]\\d{8}'))`;
  const printed = [...concepts.keys()].map((concept) => `trim(r.${name(`${concept}_NAME`)})`);
  const urnAgrees = (mark: string): string => `contains(r.URN, ${mark})`;
  return `CREATE OR REPLACE TABLE parsed AS
    SELECT p.snapshot || (try_cast(r.RECORD_OFFSET AS BIGINT) - p.first_offset + 2) AS source_row,
      CASE WHEN ${isGss} THEN 'publish' ELSE 'set_aside' END AS disposition,
      CASE WHEN NOT ${isGss} THEN 'area_without_gss' END AS reason,
      r.GEOGRAPHY_CODE AS area, r.GEOGRAPHY_NAME AS area_name, prefix.area_type,
      r.GEOGRAPHY_TYPE AS area_vintage, coalesce(v.vintage_order, 0)::INTEGER AS vintage_order,
      d.period, ${dimensions.join(' ')} ${cell('measure')} AS measure,
      try_cast(r.OBS_VALUE AS DOUBLE) * coalesce(${cell('scale')}, 1) AS value, mark.status, '' AS flags,
      r.OBS_VALUE AS source_value, r.OBS_STATUS AS source_status,
      p.page::UINTEGER AS page, ${cell('cell')} AS cell, hash(r.URN) AS urn_hash,
      (CASE WHEN starts_with(r.URN, 'Nm-') AND NOT ${urnAgrees('d.urn_mark')} THEN ${SUSPECT.urnDate} ELSE 0 END
      + CASE WHEN starts_with(r.URN, 'Nm-') AND r.GEOGRAPHY <> r.GEOGRAPHY_CODE
             AND NOT ${urnAgrees(`('d' || r.GEOGRAPHY || 'd')`)} THEN ${SUSPECT.urnArea} ELSE 0 END
      + CASE WHEN rtrim(r.DATE_NAME) <> d.printed THEN ${SUSPECT.dateName} ELSE 0 END
      + CASE WHEN listed.gss <> r.GEOGRAPHY_CODE THEN ${SUSPECT.areaCode} ELSE 0 END
      + CASE WHEN ${cell('named')} <> hash(${printed.join(', ')}) OR mark.printed <> r.OBS_STATUS_NAME
             THEN ${SUSPECT.codeName} ELSE 0 END
      + CASE WHEN r.OBS_CONF <> ${text(FREE)} THEN ${SUSPECT.notFree} ELSE 0 END)::UTINYINT AS suspect
    FROM (SELECT *, file_index FROM ${scan}) AS r
    JOIN nomis_pages AS p ON p.page = r.file_index
    LEFT JOIN nomis_cells AS c ON ${sameCell.join(' AND ')}
    LEFT JOIN nomis_dates AS d ON d.code = r.DATE_CODE
    LEFT JOIN nomis_prefixes AS prefix
      ON prefix.prefix = CASE WHEN length(r.GEOGRAPHY_CODE) = 9 THEN left(r.GEOGRAPHY_CODE, 3) END
    LEFT JOIN nomis_marks AS mark ON mark.mark = r.OBS_STATUS
    LEFT JOIN nomis_areas AS listed ON listed.id = r.GEOGRAPHY
    LEFT JOIN nomis_vintages AS v ON v.vintage = r.GEOGRAPHY_TYPE`;
}

/**
 * Runs joins as they are written: rows stream past the lists. DuckDB takes a CSV of millions of rows
 * for one of dozens, and left to itself would hold the rows in memory to stream a list past them.
 */
async function inWrittenOrder(database: Database, sql: string): Promise<void> {
  await database.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`);
  try {
    await database.run(sql);
  } finally {
    await database.run('RESET disabled_optimizers');
  }
}

/** Names of the geography types as the service lists them: what GEOGRAPHY_TYPE of a row says. */
async function readTypeNames(snapshots: readonly Snapshot[]): Promise<string[]> {
  const lists = snapshots.filter(({ url }) => url.endsWith('/geography/TYPE.def.sdmx.json'));
  const read = await Promise.all(
    lists.map(async ({ path }) => {
      const document: unknown = JSON.parse(await readDocument(path));
      return CodeListDocument.parse(document).map(({ description }) => description.value);
    }),
  );
  return [...new Set(read.flat())];
}

/**
 * Reads the data pages into `parsed`, as `source.ts` describes it, with four columns more for the
 * checks over received rows: `page`, `cell` (of `nomis_cells`, null when a code is unknown),
 * `urn_hash` and `suspect`; and the names of codes into `printed_codes`. The line of a row is its number
 * less the page's first: that the two run alike was proven page by page when it was taken.
 */
export async function parsePages(
  database: Database,
  snapshots: readonly Snapshot[],
  declaration: ObservationsDeclaration,
  { cube, concepts }: { readonly cube: string; readonly concepts: Concepts },
): Promise<void> {
  const pages = dataPages(snapshots);
  const [first] = pages;
  if (!first) throw new Error(`${declaration.id} has no data pages to parse`);
  await makeJoins(database, snapshots, declaration);
  const listed = await readListedNames(snapshots, cube);
  await makeCells(database, declaration, concepts, listed);
  const scan = scanPages(pages, await readColumns(first));
  await inWrittenOrder(database, parsedSql(scan, declaration, concepts));
  await keepCubeNames(database, cube, snapshots, concepts, listed);
}
