import type { OpenedApi } from '../../../api/app.ts';
import { watchTurns } from '../loop-turns.ts';
import { publishAgain } from '../big-release.ts';
import { measureSeconds, median } from '../report.ts';
import type { Ratio } from '../report.ts';
import { askApi, askMany, QUESTIONS } from './questions.ts';

/** How long the event loop may be held at a time, in ms of its own processor time. */
const MOST_HELD_MS = 20;
/** How much more the first answer may cost where a copy is made after it. */
const MOST_DELAY = 1.2;

/** Three services over one store. */
interface Services {
  /** Makes a packed copy after the first answer. */
  readonly copying: OpenedApi;
  /** Makes none. */
  readonly plain: OpenedApi;
  /** Opens releases and is asked nothing. */
  readonly opening: OpenedApi;
}

/** Milliseconds of processor time of all threads of this process. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const { cpu } = await measureSeconds(work);
  return cpu * 1000;
}

const ms = (value: number): string => value.toFixed(1);

/**
 * The first answer after a publish, in processor time: what it costs beyond the next ones, against the
 * opening of the release; what it costs where a packed copy is made after it, against where none is;
 * and how long the event loop is held at a time while the copy is made. Published `times` over.
 */
export async function measureFirst(
  { copying, plain, opening }: Services,
  { home, rows, times }: { readonly home: string; readonly rows: number; readonly times: number },
): Promise<Ratio[]> {
  const [opens, firsts, before, nexts]: [number[], number[], number[], number[]] = [[], [], [], []];
  let held = 0;
  const ask = (api: OpenedApi, i: number): Promise<string> => askApi(api, QUESTIONS.series, i);
  for (let time = 0; time < times; time += 1) {
    await publishAgain(home);
    opens.push(
      await cpuMs(async () => (await opening.service.warehouse.pin()).release('tiny', '1.1.0')),
    );
    firsts.push(await cpuMs(() => ask(plain, 1)));
    nexts.push((await askMany((i) => ask(plain, i), 2, [1, 5])).cpuMs);
    before.push(await cpuMs(() => ask(copying, 1)));
    const endTurns = watchTurns();
    await copying.service.packed.settled();
    held = Math.max(held, endTurns());
    if (copying.service.packed.count() === 0) throw new Error('there is no packed copy');
  }
  const [open, first, copied, next] = [opens, firsts, before, nexts].map(median);
  if (open === undefined || first === undefined || copied === undefined || next === undefined)
    throw new Error('nothing was measured');
  return [
    {
      what: `what the first answer from ${rows} rows costs beyond the next, against opening the release`,
      ratio: (first - next) / open,
      most: 2,
      detail: `${ms(first)} ms of processor time, the next ${ms(next)} ms, the opening ${ms(open)} ms`,
    },
    {
      what: `the first answer from ${rows} rows before a copy is made, against where none is made`,
      ratio: copied / first,
      most: MOST_DELAY,
      detail: `${ms(copied)} ms of processor time against ${ms(first)} ms`,
    },
    {
      what: `the event loop held at a time while ${rows} rows are packed, against ${MOST_HELD_MS} ms`,
      ratio: held / MOST_HELD_MS,
      most: 1,
      detail: `${ms(held)} ms of its processor time at most`,
    },
  ];
}
