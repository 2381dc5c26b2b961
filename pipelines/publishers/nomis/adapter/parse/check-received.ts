import { z } from 'zod';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { runChecks } from '../../../../kinds/checks/check.ts';
import type { SqlCheck } from '../../../../kinds/checks/check.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import { readAsked } from '../ask/address.ts';
import { ours } from './cells.ts';
import { dataPages, readColumns, scanPages, tableOf } from './data-pages.ts';
import { readAreaLists } from './parse-pages.ts';
import { SUSPECT } from './suspect.ts';

/** `nomis_asked` (page, concept, code): what each page's address asked for. Answers the concepts. */
async function listAsked(database: Database, pages: readonly Snapshot[]): Promise<string[]> {
  const asked = pages.map(({ url }) => readAsked(url));
  const rows = asked.flatMap(({ codes, dates }, page) => [
    ...[...codes].flatMap(([concept, list]) => list.map((code) => [page, concept, code])),
    ...dates.map((date) => [page, 'DATE', date]),
  ]);
  await database.run(tableOf('nomis_asked', ['page', 'concept', 'code'], rows, ['page']));
  return [...new Set(asked.flatMap(({ codes }) => [...codes.keys()]))];
}

/** `nomis_returned` (page, concept, code, name): what came, read off the rows as parsed. */
async function listReturned(database: Database, concepts: readonly string[]): Promise<void> {
  const known = concepts.map(
    (
      concept,
    ) => `SELECT DISTINCT page, ${text(concept)} AS concept, ${name(concept)} AS code, NULL::VARCHAR AS "name"
      FROM came JOIN nomis_cells ON ${name(ours('cell'))} = came.cell`,
  );
  const dates = `SELECT DISTINCT came.page, 'DATE' AS concept, d.code, NULL::VARCHAR AS "name"
    FROM came JOIN nomis_dates AS d USING (period)`;
  await database.run(`CREATE OR REPLACE TEMP TABLE nomis_returned AS
    WITH came AS (SELECT DISTINCT page, cell, period FROM parsed)
    ${[...known, dates].join(' UNION ALL ')}`);
}

const Page = z.object({ page: z.coerce.number() });

/** Pages with codes that were not asked for are read again, to print those codes with their names. */
async function nameStrangers(
  database: Database,
  pages: readonly Snapshot[],
  concepts: readonly string[],
): Promise<void> {
  const strange = await database.rows(
    `SELECT DISTINCT page FROM parsed WHERE cell IS NULL
     UNION SELECT page FROM nomis_returned ANTI JOIN nomis_asked USING (page, concept, code)
     WHERE page IN (SELECT page FROM nomis_asked)`,
    Page,
  );
  for (const { page } of strange) {
    const snapshot = pages[page];
    if (!snapshot) continue;
    const scan = scanPages([snapshot], await readColumns(snapshot));
    for (const concept of concepts) {
      await database.run(`INSERT INTO nomis_returned
        SELECT DISTINCT ${page}, ${text(concept)}, ${name(concept)}, ${name(`${concept}_NAME`)} FROM ${scan}`);
    }
  }
}

const STRANGER = `SELECT DISTINCT returned.concept, returned.code, returned."name" FROM nomis_returned AS returned
  ANTI JOIN nomis_asked USING (page, concept, code)
  WHERE page IN (SELECT page FROM nomis_asked) AND "name" IS NOT NULL`;
const IS_TOTAL = `regexp_matches("name", '^(total|all\\b)', 'i')`;

/** What came against what was asked for. A page whose address asked for nothing is not judged. */
const ASKED_CHECKS: readonly SqlCheck[] = [
  {
    id: 'narrowed',
    level: 'error',
    what: 'Every code and date that was asked for came back: the service narrows a list in silence',
    unit: 'codes',
    offenders: `SELECT DISTINCT concept, code FROM nomis_asked
      ANTI JOIN nomis_returned USING (concept, code)`,
  },
  {
    id: 'total_for_unknown_code',
    level: 'error',
    what: 'No code was answered with the total, as the service answers a code it does not know',
    unit: 'codes',
    offenders: `${STRANGER} AND ${IS_TOTAL}`,
  },
  {
    id: 'unrequested_code',
    level: 'error',
    what: 'No code came that was not asked for',
    unit: 'codes',
    offenders: `${STRANGER} AND NOT ${IS_TOTAL}`,
  },
];

const SHOWN = 'source_row, area, area_name, period, measure, source_value';

function suspect(id: string, bits: number, what: string): SqlCheck {
  return {
    id,
    level: 'error',
    what,
    offenders: `SELECT ${SHOWN} FROM parsed WHERE (suspect & ${bits}) <> 0`,
  };
}

/** A row's own words against each other: witnesses against shifted months and swapped areas. */
const ROW_CHECKS: readonly SqlCheck[] = [
  {
    id: 'duplicate_urn',
    level: 'error',
    what: 'No row came twice: every URN is unique',
    offenders: `SELECT ${SHOWN} FROM parsed SEMI JOIN
      (SELECT urn_hash FROM parsed GROUP BY urn_hash HAVING count(*) > 1) AS twice USING (urn_hash)`,
  },
  suspect(
    'urn_disagrees',
    SUSPECT.urnDate | SUSPECT.urnArea,
    'The date and area spelt in a URN are those of its row',
  ),
  suspect('date_name_disagrees', SUSPECT.dateName, 'The name of a date says what its code says'),
  suspect(
    'area_code_disagrees',
    SUSPECT.areaCode,
    "An area's code is the one the service lists for it",
  ),
];

/** A mark of confidentiality that nobody has explained is no leave to publish, unless a person gives it. */
const FREE_CHECK = suspect(
  'free_to_publish',
  SUSPECT.notFree,
  'Every row is marked as free for publication, as every row that was ever seen is',
);

/** Rows read from each page against rows counted when it was taken. */
const PAGE_CHECK: SqlCheck = {
  id: 'rows_as_received',
  level: 'error',
  what: 'Every page has as many rows as were counted when it was taken',
  unit: 'pages',
  offenders: `SELECT page, counted.rows AS counted, coalesce(held.rows, 0) AS "read" FROM nomis_counted AS counted
    LEFT JOIN (SELECT page, count(*) AS rows FROM parsed GROUP BY page) AS held USING (page)
    WHERE counted.rows <> coalesce(held.rows, 0)`,
};

/** On the live service an area can be listed and hold no figures, so its absence is only said. */
const AREA_CHECK: SqlCheck = {
  id: 'areas_came_back',
  level: 'warning',
  what: 'Every area that the service lists for the types asked for has rows',
  unit: 'areas',
  offenders: `SELECT gss AS area FROM nomis_areas WHERE gss NOT IN (SELECT area FROM parsed WHERE area IS NOT NULL)`,
};

/**
 * Checks over all rows received, run right after the parse. They see what no single page shows:
 * lists narrowed in silence, codes nobody asked for, rows that came twice.
 */
export async function checkReceived(
  database: Database,
  snapshots: readonly Snapshot[],
): Promise<CheckResult[]> {
  const pages = dataPages(snapshots);
  const counted = pages.flatMap(({ rows }, page) => (rows === null ? [] : [[page, rows]]));
  await database.run(tableOf('nomis_counted', ['page', 'rows'], counted, ['page', 'rows']));
  const concepts = await listAsked(database, pages);
  await listReturned(database, concepts);
  await nameStrangers(database, pages, concepts);
  const areas = (await readAreaLists(snapshots)).length > 0 ? [AREA_CHECK] : [];
  return [
    ...(await runChecks(database, [PAGE_CHECK, ...ROW_CHECKS, ...ASKED_CHECKS, ...areas])),
    ...(await runChecks(database, [FREE_CHECK], 'figures')),
  ];
}
