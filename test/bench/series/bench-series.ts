import path from 'node:path';
import { limitsFrom } from '../../../api/server/limits.ts';
import { dropStore, makeApiStore, openTestApi } from '../../support/stores/api-store.ts';
import { swapInBigRelease } from '../big-release.ts';
import { median, part } from '../report.ts';
import type { Ratio } from '../report.ts';
import { measureFirst } from './first-answer.ts';
import { askApi, askMany, openDirect, QUESTIONS } from './questions.ts';
import type { Asked } from './questions.ts';

/** Milliseconds that the median of a new question may take. */
const MOST_MS = 12;
/** Askers at the same time, and questions of each round: each is asked once only. */
const ROUNDS = [
  [1, 101],
  [8, 160],
  [32, 192],
] as const;
/** Rows up to which a release is published three times over, for the median of the first answer. */
const OFTEN_ROWS = 5_000_000;

type What = 'series' | 'page';
const SAID: Readonly<Record<What, string>> = {
  series: 'a new series of one area',
  page: 'a new page of one period',
};

interface Measured {
  readonly rows: number;
  /** Of both questions, asked one at a time. */
  readonly alone: Readonly<Record<What, Asked>>;
  readonly ratios: readonly Ratio[];
}

const ms = (value: number): string => value.toFixed(1);
type Write = (line: string) => void;

/** A line of the table: of some questions, asked so many at a time. */
function writeLine(write: Write, cells: readonly string[]): void {
  write(cells.map((cell, i) => (i === 1 ? cell.padEnd(7) : cell.padStart(9))).join(' '));
}

async function measure(rows: number, write: Write): Promise<Measured> {
  const home = await makeApiStore();
  try {
    // As served, where nothing is set: a copy of 50 million rows has room in the cache folder.
    const limits = limitsFrom({ timeLimitMs: 20_000, cacheMb: 1024 });
    const settings = { threads: 2, memoryMb: 1024, limits };
    const none = { ...settings, packedFromRows: Infinity };
    const api = await openTestApi(home, settings);
    const [plain, opening] = [await openTestApi(home, none), await openTestApi(home, none)];
    // What every process does once is not what a publish costs.
    for (const { app } of [api, plain, opening]) {
      for (let i = 1; i < 30; i += 1) await app.request(`/v1/datasets/tiny/data?limit=${i}`);
    }
    const total = await swapInBigRelease(home, rows);
    const times = total > OFTEN_ROWS ? 1 : 3;
    const services = { copying: api, plain, opening };
    const ratios = await measureFirst(services, { home, rows: total, times });
    for (const other of [plain, opening]) other.close();
    const first = await askApi(api, QUESTIONS.series, 8);
    const [, columns = ''] = /"data":\[\{([^}]*)\}/.exec(first) ?? [];
    const names = [...columns.matchAll(/"(\w+)":/g)].map(([, column]) => `"${column ?? ''}"`);
    const direct = await openDirect(path.join(home, 'releases/tiny/1.1.0/data.parquet'), names);
    const askOne = async (what: What): Promise<Asked> => {
      const question = QUESTIONS[what];
      const byHand = await askMany((i) => direct(question, i), 10, [1, 21]);
      const asked: Asked[] = [];
      let from = 10;
      for (const round of ROUNDS) {
        const one = await askMany((i) => askApi(api, question, i), from, round);
        from += round[1];
        asked.push(one);
        const parts = [0.5, 0.95, 0.99].map((share) => ms(part(one.times, share)));
        writeLine(write, [String(total), what, String(round[0]), ...parts, one.cpuMs.toFixed(2)]);
      }
      const [alone] = asked;
      if (!alone) throw new Error('nothing was asked');
      const [clock, hand] = [median(alone.times), median(byHand.times)];
      const name = `${SAID[what]} out of ${total} rows`;
      ratios.push(
        {
          ...{ what: `${name} against DuckDB by hand`, ratio: clock / hand, most: 1 },
          detail: `${ms(clock)} ms against ${ms(hand)} ms; processor time ${alone.cpuMs.toFixed(2)} ms against ${byHand.cpuMs.toFixed(2)}`,
        },
        {
          ...{ what: `${name} against ${MOST_MS} ms`, ratio: clock / MOST_MS, most: 1 },
          detail: `${ms(clock)} ms at the median by the clock`,
        },
        {
          what: `${name} against ${MOST_MS} ms of processor time`,
          ...{ ratio: alone.cpuMs / MOST_MS, most: 1 },
          detail: `${alone.cpuMs.toFixed(2)} ms on average, the first ones of this process among them`,
        },
      );
      return alone;
    };
    const alone = { series: await askOne('series'), page: await askOne('page') };
    api.close();
    return { rows: total, alone, ratios };
  } finally {
    await dropStore(home);
  }
}

/**
 * (b) Questions that nobody asked before, out of tables of these numbers of rows, through the API: one
 * area's series, and a page of one period and many areas; against the same query, its total and JSON
 * encoding run directly on DuckDB, and against the smallest table. Writes a table of what 1, 8 and 32
 * at once take.
 */
export async function benchSeries(sizes: readonly number[], write: Write): Promise<Ratio[]> {
  const measured: Measured[] = [];
  writeLine(write, ['rows', 'asked', 'at once', 'p50 ms', 'p95 ms', 'p99 ms', 'cpu ms']);
  for (const rows of sizes) measured.push(await measure(rows, write));
  const [smallest, ...larger] = measured;
  const grown = larger.flatMap(({ rows, alone }) =>
    (['series', 'page'] as const).map((what) => {
      const [cost, before] = [alone[what].cpuMs, smallest?.alone[what].cpuMs ?? Number.NaN];
      const few = smallest?.rows ?? Number.NaN;
      return {
        what: `processor time of ${SAID[what]} out of ${(rows / few).toFixed(0)} times the rows, against the smaller table`,
        ratio: cost / before,
        most: 3,
        detail: `${cost.toFixed(2)} ms against ${before.toFixed(2)} ms: ${((cost / rows) * 1e6).toFixed(2)} ns a row against ${((before / few) * 1e6).toFixed(2)}`,
      };
    }),
  );
  return [...measured.flatMap(({ ratios }) => ratios), ...grown];
}
