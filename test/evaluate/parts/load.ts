import { z } from 'zod';
import { withServer } from '../../bench/server.ts';
import { withBigTable } from '../big-table.ts';
import type { BigTable } from '../big-table.ts';
import type { Part } from '../part.ts';

const CLIENTS = 200;
const SECONDS = 120;
/** Memory is first looked at when every cache has had time to fill. */
const WARM_SECONDS = 30;
const ROWS = 2_000_000;
const AREAS = 100;
const MEASURES = ['tiny_count', 'tiny_median'] as const;
const FORMATS = ['json', 'csv', 'ndjson'] as const;
/** What memory may differ by between the two looks, in megabytes. */
const FLAT_MB = 150;
/** Every so manieth request is broken off by its client. */
const BROKEN_OFF = 50;

const Line = z.object({
  area: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  status: z.string(),
});
const Answer = z.object({ data: z.array(Line) });
const lineOf = ({ area, period, value, status }: z.infer<typeof Line>): string =>
  [area, period, value === null ? '' : String(value), status].join(',');

/** The lines `area,period,value,status` of an answer in any of the formats. */
const READERS: Readonly<Record<(typeof FORMATS)[number], (body: string) => string[]>> = {
  json: (body) => Answer.parse(JSON.parse(body)).data.map(lineOf),
  csv: (body) => body.trimEnd().split('\n').slice(1),
  ndjson: (body) =>
    body
      .trimEnd()
      .split('\n')
      .map((line) => lineOf(Line.parse(JSON.parse(line)))),
};

interface Question {
  readonly address: string;
  readonly format: (typeof FORMATS)[number];
  readonly known: string;
}

async function askedOf(table: BigTable): Promise<Question[]> {
  const questions: Question[] = [];
  for (const area of table.areas.slice(0, AREAS)) {
    for (const measure of MEASURES) {
      const known = (await table.series(area, measure)).join('\n');
      for (const format of FORMATS) {
        const query = `area=${area}&measure=${measure}&sex=total&columns=area,period,value,status`;
        questions.push({ address: `/v1/datasets/tiny/data.${format}?${query}`, format, known });
      }
    }
  }
  return questions;
}

interface Tally {
  right: number;
  wrong: number;
  refused: number;
  brokenOff: number;
}

/** One client: asks question after question, each compared with what is known, until told to stop. */
async function ask(
  url: string,
  questions: readonly Question[],
  first: number,
  until: number,
  tally: Tally,
) {
  for (let i = first; performance.now() < until; i += 7) {
    const question = questions[(i * 31) % questions.length];
    if (!question) continue;
    const breaking = i % BROKEN_OFF === 0 ? new AbortController() : undefined;
    const init = breaking ? { signal: breaking.signal } : {};
    try {
      const answer = fetch(`${url}${question.address}`, init);
      if (breaking) setTimeout(() => breaking.abort(), 5);
      const response = await answer;
      const body = await response.text();
      if (response.status === 503 && response.headers.has('retry-after')) tally.refused += 1;
      else if (response.status !== 200) tally.wrong += 1;
      else if (READERS[question.format](body).join('\n') === question.known) tally.right += 1;
      else tally.wrong += 1;
    } catch (error) {
      if (!breaking?.signal.aborted) throw error;
      tally.brokenOff += 1;
    }
  }
}

/** Many clients for minutes: every answer is the known one, and memory stays where it was. */
export const load: Part = {
  name: `${CLIENTS} clients for ${SECONDS} seconds`,
  absent: () => null,
  run: (write) =>
    withBigTable(ROWS, async (table) => {
      const questions = await askedOf(table);
      return withServer({ home: table.home }, async (server) => {
        const tally: Tally = { right: 0, wrong: 0, refused: 0, brokenOff: 0 };
        const all = async (seconds: number): Promise<void> => {
          const until = performance.now() + seconds * 1000;
          const clients = Array.from({ length: CLIENTS }, (_, i) =>
            ask(server.url, questions, i, until, tally),
          );
          await Promise.all(clients);
        };
        await all(WARM_SECONDS);
        const before = await server.readUse();
        await all(SECONDS - WARM_SECONDS);
        const after = await server.readUse();
        const asked = tally.right + tally.wrong + tally.refused;
        write(
          `${asked} answers, ${(asked / SECONDS).toFixed(0)} a second: ${tally.right} right, ${tally.wrong} wrong, ${tally.refused} told to come back (busy); ${tally.brokenOff} broken off by their clients`,
        );
        write(
          `memory ${before.rssMb.toFixed(0)} MB after ${WARM_SECONDS} s, ${after.rssMb.toFixed(0)} MB after ${SECONDS} s, ${after.peakMb.toFixed(0)} MB at most; allowed: ${FLAT_MB} MB more`,
        );
        return tally.wrong === 0 && after.rssMb - before.rssMb <= FLAT_MB;
      });
    }),
};
