import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { readCpuSeconds } from '../../bench/report.ts';
import { withServer } from '../../bench/server.ts';
import { withBigTable } from '../big-table.ts';
import type { BigTable } from '../big-table.ts';
import type { Part } from '../part.ts';
import { readAnswers, timeAnswers, timeCsv } from './ask.ts';
import { fillDatabase, findDatasette, withDatasette } from './serve-datasette.ts';
import type { Serving } from './serve-datasette.ts';

const ROWS = 2_000_000;
/** They take turns, so that what else the machine does meets all alike. */
const TURNS = 6;
const ASKED = 60;
const MONTHS = 480;
/** How many times as fast new questions must be answered here. */
const LEAST = 3;
const COLUMNS =
  'area, area_name, area_type, period, period_name, period_start, period_end, sex, sex_name, measure, measure_name, value, low, high, interval, n, unit, status, flags';

const QUESTIONS = ['series', 'page', 'again'] as const;
type Question = (typeof QUESTIONS)[number];
const WHAT: Readonly<Record<Question, string>> = {
  series: 'one area’s series, not asked before',
  page: 'a page of one period and many areas, not asked before',
  again: 'one area’s series, asked again',
};

/** Who answers: some processes that are asked in turn. */
interface Side {
  readonly name: string;
  /** The address of one area's series, and of a page of one period, of a sex; the `i`-th question. */
  readonly series: (area: string, sex: string, i: number) => string;
  readonly page: (period: string, sex: string, i: number) => string;
  readonly pids: readonly number[];
}

const month = (i: number): string =>
  `${1980 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;

function addressesOf(
  { series, page }: Side,
  { areas }: BigTable,
  question: Question,
  from: number,
) {
  return Array.from({ length: ASKED }, (_, i) => {
    if (question === 'page') return page(month(from + i), 'total', i);
    return series(areas[question === 'series' ? from + i : 0] ?? '', 'total', i);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

async function cpuSecondsOf({ pids }: Side): Promise<number> {
  return sum(await Promise.all(pids.map(readCpuSeconds)));
}

/** Asks a side what is not asked later, so that all are as they are after some minutes of service. */
async function warmUp({ series, page }: Side, { areas }: BigTable): Promise<void> {
  await timeAnswers([
    ...areas.map((area, i) => series(area, 'male', i)),
    ...Array.from({ length: MONTHS }, (_, i) => page(month(i), 'male', i)),
  ]);
}

/** Asks all sides in turn, each turn other questions. */
async function takeTurns(sides: readonly Side[], table: BigTable, question: Question) {
  const measured = sides.map((side) => ({ side, seconds: 0, cpu: 0 }));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const each of measured) {
      const addresses = addressesOf(each.side, table, question, turn * ASKED);
      const before = await cpuSecondsOf(each.side);
      each.seconds += await timeAnswers(addresses);
      each.cpu += (await cpuSecondsOf(each.side)) - before;
    }
  }
  return measured.map(({ side, seconds, cpu }) => ({
    name: side.name,
    rate: (TURNS * ASKED) / seconds,
    cpuMs: (cpu / TURNS / ASKED) * 1000,
  }));
}

/** Waits until the packed copy of the release is there: Datasette's indexes are made beforehand too. */
async function waitForCopy(url: string): Promise<void> {
  for (let waited = 0; waited < 120; waited += 1) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    if (/^alongside_packed_copies 1$/m.test(metrics)) return;
    await pause(500);
  }
  throw new Error('no packed copy was made');
}

/** Bytes of the release's rows and of the files made of them. */
async function bytesWithCopies({ home, file }: BigTable): Promise<number> {
  const cache = path.join(home, 'cache');
  const made = await readdir(cache, { withFileTypes: true });
  const files = [file, ...made.filter((e) => e.isFile()).map((e) => path.join(cache, e.name))];
  return sum(await Promise.all(files.map(async (each) => (await stat(each)).size)));
}

function theirSide(name: string, servers: readonly Serving[]): Side {
  const ask = (i: number, where: string, size: number): string =>
    `${servers[i % servers.length]?.url ?? ''}/big/rows.json?${where}&measure=tiny_count&_size=${size}&_shape=objects&_nofacet=1&_nosuggest=1`;
  return {
    name,
    series: (area, sex, i) => ask(i, `area=${area}&sex=${sex}&_sort=period`, 1000),
    page: (period, sex, i) => ask(i, `period=${period}&sex=${sex}&_sort=area`, 100),
    pids: servers.map(({ pid }) => pid),
  };
}

type Write = (line: string) => void;

/** Answers a second of all sides; true where new ones are quick enough beside Datasette as it serves. */
async function compareRates(sides: readonly Side[], table: BigTable, write: Write) {
  for (const side of sides) await warmUp(side, table);
  let isQuick = true;
  for (const question of QUESTIONS) {
    const [ours, ...theirs] = await takeTurns(sides, table, question);
    if (!ours) return false;
    write(
      `${WHAT[question]}: ${ours.rate.toFixed(0)} a second (${ours.cpuMs.toFixed(2)} ms of CPU)`,
    );
    for (const [i, { name, rate, cpuMs }] of theirs.entries()) {
      const times = ours.rate / rate;
      write(
        `  ${name}: ${rate.toFixed(0)} a second (${cpuMs.toFixed(2)} ms of CPU), ours/theirs ${times.toFixed(2)}`,
      );
      if (i === 0 && times < LEAST) isQuick = false;
    }
  }
  return isQuick;
}

/** Whether ten answers have the same figures and totals on both sides. */
async function compareAnswers(
  [ours, theirs]: readonly [Side, Side],
  table: BigTable,
  write: Write,
) {
  const ask = ({ series, page }: Side) =>
    readAnswers([
      ...table.areas.slice(-5).map((area) => series(area, 'total', 0)),
      ...[1, 2, 3, 4, 5].map((back) => page(month(MONTHS - back), 'total', 0)),
    ]);
  const [mine, others] = [await ask(ours), await ask(theirs)];
  const same = isDeepStrictEqual(mine, others);
  const rows = sum(mine.map((answer) => answer.rows.length));
  write(`ten answers of ${rows} rows are ${same ? 'the same' : 'OTHERS'} in both`);
  return same;
}

/** Bytes on disk; true where the copy at most doubles those of the release. */
async function compareDisk(table: BigTable, database: string, write: Write): Promise<boolean> {
  const [all, stored] = [await bytesWithCopies(table), (await stat(table.file)).size];
  const theirs = (await stat(database)).size;
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  write(
    `on disk ${mb(stored)}, ${mb(all)} with the copy (${(all / stored).toFixed(2)} times), ${mb(theirs)} in Datasette`,
  );
  return all <= 2 * stored;
}

/** The same table here and in Datasette, by one process and by one a core: on one machine in one run. */
async function compare(table: BigTable, write: Write): Promise<boolean> {
  const found = findDatasette();
  if (!found) return false;
  const csv = path.join(table.home, 'rows.csv');
  const database = path.join(table.home, 'big.db');
  await table.run(`COPY (SELECT ${COLUMNS} FROM rows) TO '${csv}' (FORMAT csv, HEADER)`);
  fillDatabase(found.python, csv, database);
  return withDatasette(found.datasette, database, (one) =>
    withDatasette(found.datasette, database, (two) =>
      withServer({ home: table.home }, async ({ url, pid }) => {
        const data = `${url}/v1/datasets/tiny/data`;
        await fetch(`${data}?limit=1`);
        await waitForCopy(url);
        const ask = (where: string): string => `${data}?${where}&measure=tiny_count`;
        const ours: Side = {
          name: 'here',
          series: (area, sex) => ask(`area=${area}&sex=${sex}`),
          page: (period, sex) => ask(`period=${period}&sex=${sex}&limit=100`),
          pids: [pid],
        };
        const theirs = theirSide('Datasette', [one]);
        const theirTwo = theirSide('Datasette in two processes', [one, two]);
        const isQuick = await compareRates([ours, theirs, theirTwo], table, write);
        const isSame = await compareAnswers([ours, theirs], table, write);
        const isSmall = await compareDisk(table, database, write);
        const seconds = await timeCsv(`${data}.csv`, table.rows);
        const csvUrl = `${one.url}/big/rows.csv?_stream=on&_size=max`;
        const times = (await timeCsv(csvUrl, table.rows)) / seconds;
        write(`the whole as CSV: ${seconds.toFixed(1)} s here, ${times.toFixed(0)} times as fast`);
        return isSame && isQuick && isSmall;
      }),
    ),
  );
}

/** New questions beside those of Datasette, with its best indexes. */
export const besideDatasette: Part = {
  name: 'Beside Datasette, the same 2 million rows',
  absent: () =>
    findDatasette()
      ? null
      : 'not installed: python3 -m venv var/judges/python && var/judges/python/bin/pip install datasette',
  run: (write) => withBigTable(ROWS, (table) => compare(table, write)),
};
