import { name } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { openAreas } from '../read/counted-areas.ts';
import type { TakenSignal } from './taken-signal.ts';

const COLUMNS = {
  ...{ source_row: 'VARCHAR', disposition: 'VARCHAR', reason: 'VARCHAR', signal: 'VARCHAR' },
  ...{ employer: 'VARCHAR', kind: 'VARCHAR', area: 'VARCHAR', area_type: 'VARCHAR' },
  ...{ place: 'VARCHAR', occupation: 'VARCHAR', occupation_printed: 'VARCHAR', jobs: 'BIGINT' },
  ...{ start: 'VARCHAR', certainty: 'VARCHAR', told_by: 'VARCHAR', told_on: 'DATE' },
  holds_until: 'DATE',
} as const;

/** Makes table `parsed`: a record for each signal whose giver lets it be shown by itself. */
export async function listOpen(
  database: Database,
  signals: readonly TakenSignal[],
  snapshot: string,
): Promise<void> {
  const areas = await openAreas();
  const rows = signals.map(({ signal, says }, at) => ({
    ...{ source_row: `${snapshot}:${at + 1}`, disposition: 'publish', reason: null, signal },
    ...{ employer: says.employer, kind: says.kind, area: says.area },
    ...{ area_type: areas.read(says.area).type, place: says.place, occupation: says.soc },
    ...{ occupation_printed: says.occupation, jobs: says.number, start: says.start },
    ...{ certainty: says.certainty, told_by: says.told_by, told_on: says.told_on },
    holds_until: says.holds_until,
  }));
  const typed = Object.entries(COLUMNS).map(([column, type]) => `${name(column)} ${type}`);
  const names = Object.keys(COLUMNS).map(name).join(', ');
  await database.run(`CREATE OR REPLACE TABLE parsed (${typed.join(', ')})`);
  await database.run(
    `INSERT INTO parsed SELECT ${names} FROM (
       SELECT unnest(from_json($1::JSON, $2), recursive := true))`,
    [JSON.stringify(rows), JSON.stringify([COLUMNS])],
  );
}
