import type { CheckResult } from '../../../schemas/release/manifest.ts';
import type { HeldFigures } from '../held/held-figures.ts';
import { openTrial } from '../trial/open-trial.ts';
import type { Cut, Trial } from '../trial/open-trial.ts';

/** So many of the last periods of a dataset take their turn as the newest; of a large one, fewer. */
const LAST = 4;
const LAST_OF_LARGE = 1;

/** An honest release, and what the checks said of it. */
export interface HonestRelease {
  /** `real/claimant-count 2026-03 after 2026-02`. */
  readonly name: string;
  readonly failed: readonly CheckResult[];
  readonly warned: readonly CheckResult[];
}

interface Pair {
  readonly words: string;
  readonly now: Cut;
  readonly before: Cut | null;
}

/** Every honest release that can be made of what is held, with the one it comes after. */
function listPairs({ held: { vintages }, periods, isLarge }: Trial): Pair[] {
  const newest = vintages.at(-1);
  if (!newest) return [];
  const first: Pair = {
    words: 'as a first release',
    now: { vintage: newest, to: null },
    before: null,
  };
  const states = vintages.flatMap((vintage, at): Pair[] => {
    const before = vintages[at - 1];
    if (!before) return [];
    const words = `state ${at + 1} of the source after state ${at}`;
    return [{ words, now: { vintage, to: null }, before: { vintage: before, to: null } }];
  });
  const last = periods.slice(-(isLarge ? LAST_OF_LARGE : LAST) - 1);
  const cuts = last.slice(1).map((to, at): Pair => {
    const from = last[at] ?? to;
    return {
      words: `${to} after ${from}`,
      now: { vintage: newest, to },
      before: { vintage: newest, to: from },
    };
  });
  return [first, ...states, ...cuts];
}

/** Makes every honest release that can be made of what is held of a dataset, and checks it. */
export async function raiseAlarms(held: HeldFigures): Promise<HonestRelease[]> {
  const trial = await openTrial(held);
  const { figures, dataset } = held;
  try {
    const releases: HonestRelease[] = [];
    for (const { words, now, before } of listPairs(trial)) {
      const results = await trial.checkRows(now, before);
      const of = (result: CheckResult['result']): CheckResult[] =>
        results.filter((each) => each.result === result);
      const name = `${figures}/${dataset.declaration.id} ${words}`;
      releases.push({ name, failed: of('fail'), warned: of('warn') });
    }
    return releases;
  } finally {
    await trial.close();
  }
}
