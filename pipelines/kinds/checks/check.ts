import { z } from 'zod';
import type { CheckResult } from '../../../schemas/release/manifest.ts';
import { name } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';

/**
 * What checks judge. `rows`: whether rows can be read, told apart and were all received; without that
 * nothing can be published. `figures`: whether what they say is likely; a person who knows better may
 * accept a failure for one release.
 */
export type Judged = 'rows' | 'figures';

/** What is said of a check, whatever its SQL. */
export interface CheckWords {
  readonly id: string;
  readonly level: 'error' | 'warning';
  /** One sentence a person can act on, shown on the dataset page. */
  readonly what: string;
  readonly unit?: string;
  /**
   * A query of one row that says how far the check can tell: `examined`, how many things it is able to
   * judge (series with periods enough, areas with siblings), and `of`, how many there are.
   */
  readonly power?: string;
}

/** A query whose rows are the offenders. */
interface Offenders extends CheckWords {
  readonly offenders: string;
}

/** A check of each row by itself. Those of one relation are counted in one scan of it. */
interface EachRow extends CheckWords {
  /** The rows that are looked at, as what follows FROM. */
  readonly from: string;
  /** What is true of an offender; null is not true. */
  readonly fault: string;
  /** The columns that tell a person which row is at fault. */
  readonly shown: string;
  /** What is true of a row that can be judged; how many of all are is said with the result. */
  readonly canTell?: string;
}

/** A check as SQL. */
export type SqlCheck = Offenders | EachRow;

/** Offenders that a result shows. */
export const SAMPLE = 10;
const Count = z.object({ offenders: z.coerce.number() });
const Offender = z.record(z.string(), z.unknown());
const Power = z.object({ examined: z.coerce.number(), of: z.coerce.number() });

const isEachRow = (check: SqlCheck): check is EachRow => 'from' in check;

/** How many rows offend; and how many could be judged, of how many, where that is said. */
interface Found {
  readonly offenders: number;
  readonly examined?: number;
  readonly of?: number;
}

/** Counts the checks of one relation in one scan. */
async function countTogether(
  database: Database,
  from: string,
  checks: readonly EachRow[],
): Promise<[SqlCheck, Found][]> {
  const counts = checks.flatMap(({ fault, canTell }, at) => [
    `count(*) FILTER (${fault}) AS check_${at}`,
    ...(canTell === undefined ? [] : [`count(*) FILTER (${canTell}) AS able_${at}`]),
  ]);
  const row = await database.row(
    `SELECT count(*) AS of, ${counts.join(', ')} FROM ${from}`,
    z.record(z.string(), z.coerce.number()),
  );
  return checks.map((check, at) => {
    const offenders = row[`check_${at}`] ?? 0;
    const examined = row[`able_${at}`];
    return [
      check,
      examined === undefined ? { offenders } : { offenders, examined, of: row.of ?? 0 },
    ];
  });
}

/** Counts the offenders of every check. */
async function countOffenders(
  database: Database,
  checks: readonly SqlCheck[],
): Promise<ReadonlyMap<SqlCheck, Found>> {
  const found: [SqlCheck, Found][] = [];
  const each = checks.filter(isEachRow);
  for (const from of new Set(each.map((check) => check.from))) {
    const own = each.filter((check) => check.from === from);
    found.push(...(await countTogether(database, from, own)));
  }
  for (const check of checks) {
    if (isEachRow(check)) continue;
    const sql = `SELECT count(*) AS offenders FROM (${check.offenders})`;
    found.push([check, await database.row(sql, Count)]);
  }
  return new Map(found);
}

/** How far each check that says so can tell. One query serves all checks that ask it. */
async function readPowers(
  database: Database,
  checks: readonly SqlCheck[],
): Promise<ReadonlyMap<string, z.infer<typeof Power>>> {
  const queries = new Set(checks.flatMap(({ power }) => power ?? []));
  const powers = new Map<string, z.infer<typeof Power>>();
  for (const query of queries) powers.set(query, await database.row(query, Power));
  return powers;
}

/** The rows of the offenders of a check. */
const selectOffenders = (check: SqlCheck): string =>
  isEachRow(check)
    ? `SELECT ${check.shown} FROM ${check.from} WHERE ${check.fault}`
    : check.offenders;

const Column = z.object({ column_name: z.string() });

/**
 * The first offenders of a check by their columns from left to right, so that the same rows are shown
 * in every run; by their source in the order of its lines, where line 2 stands before line 10. A blank
 * comes first: where groups are shown, that is the one over all of a column.
 */
async function readSample(database: Database, check: SqlCheck): Promise<CheckResult['sample']> {
  const rows = `SELECT * FROM (${selectOffenders(check)})`;
  const columns = await database.rows(`SELECT column_name FROM (DESCRIBE ${rows})`, Column);
  const order = columns.flatMap(({ column_name: column }) => {
    const quoted = `${name(column)} NULLS FIRST`;
    return column === 'source_row' ? [`length(${name(column)}::VARCHAR)`, quoted] : [quoted];
  });
  return database.rows(`${rows} ORDER BY ${order.join(', ')} LIMIT ${SAMPLE}`, Offender);
}

/** What a check of a level comes to that found so many offenders. */
export const resultOf = (level: CheckWords['level'], offenders: number): CheckResult['result'] =>
  offenders === 0 ? 'pass' : level === 'error' ? 'fail' : 'warn';

/** Runs checks: of each, in the order given, how many rows offend, and the first ten of them. */
export async function runChecks(
  database: Database,
  checks: readonly SqlCheck[],
  judged: Judged = 'rows',
): Promise<CheckResult[]> {
  const found = await countOffenders(database, checks);
  const powers = await readPowers(database, checks);
  const results: CheckResult[] = [];
  for (const check of checks) {
    const { offenders, ...examined } = found.get(check) ?? { offenders: 0 };
    results.push({
      id: check.id,
      level: check.level,
      result: resultOf(check.level, offenders),
      what: check.what,
      measured: offenders,
      limit: 0,
      unit: check.unit ?? 'rows',
      sample: offenders === 0 ? [] : await readSample(database, check),
      ...examined,
      ...(check.power !== undefined && powers.get(check.power)),
      ...(judged === 'figures' && { judges: judged }),
    });
  }
  return results;
}
