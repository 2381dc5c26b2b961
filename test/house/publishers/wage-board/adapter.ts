import { readFile } from 'node:fs/promises';
import { text } from '../../../../pipelines/duckdb.ts';
import { Refused } from '../../../../pipelines/fetch/refusal.ts';
import type { SourceAdapter } from '../../../../pipelines/publishers/adapter.ts';
import { MARKS } from './marks.ts';
import { WageBoardSource } from './source.ts';

const HEADER = 'area,area_name,year,wage,mark';
const marks = Object.entries(MARKS).map(([mark, status]) => `(${text(mark)}, ${text(status)})`);

/** Tables of the board: one small CSV each. */
export const wageBoardAdapter: SourceAdapter = {
  async fetch({ declaration }, { snapshots }) {
    const { table } = WageBoardSource.parse(declaration.source);
    const snapshot = await snapshots.take({
      url: `https://data.wage-board.example/tables/${table}.csv`,
      withSecrets: true,
      role: 'data',
      inspect: async ({ path }) => {
        const [header, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
        if (header !== HEADER) throw new Refused('unknown_header', `the columns are ${header}`);
        return { rows: lines.length };
      },
    });
    return [
      {
        snapshots: [snapshot],
        labels: {
          ...{ name: null, url: null, updated: '2026-10-01', nextUpdate: null },
          ...{ classification: null, units: [], periods: null, notes: [] },
        },
        sourceReleased: null,
        clock: 'store',
        checks: [],
      },
    ];
  },
  async parse(_, { snapshots }, database) {
    for (const { path, sha256 } of snapshots) {
      await database.run(`CREATE OR REPLACE TABLE parsed AS
        SELECT ${text(sha256.slice(0, 12))} || ':' || (row_number() OVER () + 1) AS source_row,
          'publish' AS disposition, NULL::VARCHAR AS reason, area, area_name, 'lad' AS area_type,
          NULL::VARCHAR AS area_vintage, 0 AS vintage_order, "year" AS period,
          'wage_floor' AS measure, try_cast(wage AS DOUBLE) AS value, status, '' AS flags,
          wage AS source_value, mark AS source_status
        FROM read_csv(${text(path)}, all_varchar = true, header = true, nullstr = 'none')
        LEFT JOIN (VALUES ${marks.join(', ')}) AS marks(mark, status) USING (mark)`);
    }
  },
};
