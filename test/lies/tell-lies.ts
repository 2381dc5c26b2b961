import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discoverDatasets } from '../../datasets/discover.ts';
import { chanceOf } from './told/chance.ts';
import { openCourt } from './court.ts';
import { cell, writeCube } from './cubes/cube.ts';
import type { Cube, Row } from './cubes/cube.ts';
import { LIES } from './told/lies.ts';
import { judge, NONE } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** When a lie is told. `after`: an honest release stands. `lists too`: the same, and the service's
 * own lists of areas, dates and codes tell the lie along. `first`: there is nothing to compare with. */
export const OCCASIONS = ['after', 'lists too', 'first'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** A dataset and honest figures of it. */
export interface Subject {
  /** Names the column of the table. */
  readonly name: string;
  readonly dataset: string;
  readonly cube: Cube;
}

/** One lie told once, and what became of it. */
export interface Told {
  readonly subject: string;
  readonly lie: string;
  readonly occasion: Occasion;
  readonly verdict: Verdict;
}

const SEED = 20_261_122;

const LISTED = [
  'DATE_CODE',
  'DATE_NAME',
  'GEOGRAPHY',
  'GEOGRAPHY_CODE',
  'GEOGRAPHY_NAME',
  'GEOGRAPHY_TYPE',
];

/** All that the service's lists would say if they were read off these rows. */
function listsOf(rows: readonly Row[]): string {
  const said = rows.map((row) => LISTED.map((column) => cell(row, column)).join('|'));
  return [...new Set(said)].sort().join('\n');
}

/** A fixed sample of the lies, for `npm test`: every `n`th of them from `first` on. */
export const everyNth =
  (n: number, first: number) =>
  (number: number): boolean =>
    number % n === first;

/**
 * Tells lies to one dataset on the occasions given: all of them, or those whose number is in the
 * sample. Throws when the truth itself is refused.
 */
export async function tellLies(
  subject: Subject,
  occasions: readonly Occasion[] = OCCASIONS,
  isSampled: (number: number) => boolean = () => true,
): Promise<Told[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-lies-'));
  const { cube } = subject;
  const dataset = (await discoverDatasets()).find(
    ({ declaration }) => declaration.id === subject.dataset,
  );
  if (!dataset) throw new Error(`there is no dataset ${subject.dataset}`);
  const truth = path.join(folder, 'truth.csv');
  await writeCube(cube, truth);
  const court = openCourt(dataset, folder);
  try {
    const honest = await court.run('honest', { figures: truth, lists: truth }, null);
    if (honest.report.outcome !== 'published')
      throw new Error(`the truth was refused: ${honest.report.reason ?? 'unknown'}`);
    const again = await court.run('again', { figures: truth, lists: truth }, 'honest');
    const told: Told[] = [];
    for (const [number, { id, ...lies }] of LIES.entries()) {
      if (!isSampled(number)) continue;
      const rows = lies.plant(cube, chanceOf(SEED + number));
      const tell = async (occasion: Occasion): Promise<Verdict> => {
        if (!rows) return NONE;
        const lists = occasion === 'lists too' ? lie : truth;
        const from = occasion === 'first' ? null : 'honest';
        const lied = await court.run('lied', { figures: lie, lists }, from);
        await court.forget('lied');
        return judge(lied, occasion === 'first' ? honest : again);
      };
      const lie = path.join(folder, `${id}.csv`);
      if (rows) await writeCube({ ...cube, rows }, lie);
      const isInLists = rows !== undefined && listsOf(rows) !== listsOf(cube.rows);
      let before: Verdict | undefined;
      for (const occasion of occasions) {
        const same = occasion === 'lists too' && !isInLists ? before : undefined;
        const verdict: Verdict = same ?? (await tell(occasion));
        if (occasion === 'after') before = verdict;
        told.push({ subject: subject.name, lie: id, occasion, verdict });
      }
    }
    return told;
  } finally {
    await court.close();
    await rm(folder, { recursive: true });
  }
}
