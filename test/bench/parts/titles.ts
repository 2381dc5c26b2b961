import { existsSync } from 'node:fs';
import path from 'node:path';
import { homeAt } from '../../../pipelines/store/home.ts';
import { WORKBOOK } from '../../evaluate/titles/evaluate-titles.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { replayInto } from '../../support/stores/real-store.ts';
import { makeSampleStore } from '../../support/stores/sample-store.ts';
import { part } from '../report.ts';
import type { Ratio } from '../report.ts';

const DATASETS = ['job-titles', 'soc-2020'];
const AT_ONCE = 8;
const ASKED = 2000;
/** Titles as adverts have them: what is done, how senior, where, and on what terms. */
const JOBS = ['Care Assistant', 'HGV Driver', 'Staff Nurse', 'Project Manager', 'Sous Chef'];
const RANKS = ['', 'Senior ', 'Trainee ', 'Deputy '];
const ENDS = ['', ' (nights)', ' - part time', ' Job', ', West Yorkshire'];

/** Different titles, so that none is answered from the cache. */
const titles = Array.from({ length: ASKED }, (_, at) => {
  const rank = RANKS[Math.floor(at / 5) % RANKS.length] ?? '';
  const end = ENDS[Math.floor(at / 20) % ENDS.length] ?? '';
  return `${rank}${JOBS[at % JOBS.length] ?? ''}${end} ref ${at}`;
});
const codes = Array.from({ length: ASKED }, (_, at) => String(1000 + at));

/** Milliseconds of each request, so many under way at once. */
async function time(ask: (q: string) => Promise<unknown>, all: readonly string[]) {
  const waiting = [...all];
  const took: number[] = [];
  const work = async (): Promise<void> => {
    for (let q = waiting.pop(); q !== undefined; q = waiting.pop()) {
      const started = performance.now();
      await ask(q);
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { p50: part(took, 0.5), p99: part(took, 0.99) };
}

/** Job titles looked up with the whole index in memory, against codes looked up by the same route. */
export async function benchTitles(folder: string): Promise<Ratio[]> {
  const held = existsSync(WORKBOOK);
  const home = held ? path.join(folder, 'titles') : await makeSampleStore(DATASETS);
  if (held) await replayInto(homeAt(home), { datasets: DATASETS });
  const api = await openTestApi(home);
  const ask = async (q: string): Promise<string> => {
    const answer = await api.app.request(`/v1/occupations?q=${encodeURIComponent(q)}`);
    if (answer.status !== 200) throw new Error(`${q} is answered with ${answer.status}`);
    return answer.text();
  };
  try {
    await ask('1111');
    const started = performance.now();
    await ask('Carer');
    const opened = performance.now() - started;
    const byTitle = await time(ask, titles);
    const byCode = await time(ask, codes);
    const words = `${held ? 'whole index' : 'names of groups alone'}, opened in ${opened.toFixed(0)} ms; ${AT_ONCE} at once`;
    return (['p50', 'p99'] as const).map((share) => ({
      what: `a job title looked up against a code by the same route, ${share}`,
      ratio: byTitle[share] / byCode[share],
      most: 20,
      detail: `${byTitle[share].toFixed(1)} ms against ${byCode[share].toFixed(1)} ms; ${words}`,
    }));
  } finally {
    api.close();
  }
}
