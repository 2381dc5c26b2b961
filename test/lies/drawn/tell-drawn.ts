import { comparePeriods, readPeriod } from '../../../schemas/words/period.ts';
import type { CheckResult } from '../../../schemas/release/manifest.ts';
import type { HeldFigures } from '../held/held-figures.ts';
import type { Kind, Planted, Scene } from '../kinds/kind.ts';
import { KINDS } from '../kinds/kinds.ts';
import { chanceOf } from '../told/chance.ts';
import type { Chance } from '../told/chance.ts';
import { OCCASIONS } from '../trial/occasions.ts';
import type { Occasion } from '../trial/occasions.ts';
import { openTrial } from '../trial/open-trial.ts';
import type { Trial } from '../trial/open-trial.ts';
import { judge } from '../trial/outcome.ts';
import type { Outcome } from '../trial/outcome.ts';
import { findEffect, weighFigures } from './effect.ts';
import type { Effect } from './effect.ts';

/** A lie that was drawn and told, by its name `real/claimant-count/7`, and what became of it. */
export interface DrawnLie extends Outcome, Pick<Planted, 'scope' | 'size'> {
  readonly name: string;
  readonly figures: HeldFigures['figures'];
  readonly dataset: string;
  readonly occasion: Occasion;
  readonly kind: string;
  readonly period: string;
  readonly effect: Effect;
}

/** Kinds that are drawn before one is told that these rows have nothing to lie about. */
const MOST_DRAWS = 30;

/** A seed from words (FNV-1a of 32 bits). */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(words)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The length of a period, which spans of one dataset may differ in. */
const lengthOf = (code: string): string => `${readPeriod(code).type}${code.split('/P')[1] ?? ''}`;

/** Where a lie is told: of the newest period, or in a revision half of the time of any. */
function drawScene(trial: Trial, occasion: Occasion, chance: Chance): Scene {
  const anywhere = occasion === 'revision' && chance.below(2) === 0;
  const period = anywhere ? chance.one(trial.periods) : chance.one(trial.periods.slice(-1));
  const earlier = trial.periods.filter(
    (code) =>
      lengthOf(code) === lengthOf(period) &&
      comparePeriods(readPeriod(code), readPeriod(period)) < 0,
  );
  const { declaration } = trial.held.dataset;
  return { database: trial.database, declaration, period, earlier: earlier.toReversed() };
}

interface Drawn extends Planted {
  readonly kind: Kind;
}

async function drawLie(scene: Scene, chance: Chance): Promise<Drawn | undefined> {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const kind = chance.one(KINDS);
    const planted = await kind.plant(scene, chance);
    if (planted) return { ...planted, kind };
  }
  return undefined;
}

/** What a lie did; names that only a release before holds cannot be told on a first one. */
function weighLie(trial: Trial, { kind, needsBefore }: Drawn, occasion: Occasion): Promise<Effect> {
  if (kind.of !== 'names') return findEffect(trial, occasion === 'revision');
  const isUnheld = needsBefore === true && occasion === 'first release';
  return Promise.resolve(isUnheld ? 'unknown' : 'beyond noise');
}

/** Lies told of a dataset; of a large one few, and those only that tell of a new period. */
const EACH = 9;
const EACH_OF_LARGE = 4;

/**
 * Tells lies of one dataset, each drawn by chance from the seed and its name; those of them that are
 * asked for by number.
 */
export async function tellDrawn(
  held: HeldFigures,
  seed: number,
  isAsked: (number: number) => boolean = () => true,
): Promise<DrawnLie[]> {
  const trial = await openTrial(held);
  const { figures, dataset } = held;
  const { id } = dataset.declaration;
  try {
    const honest = new Map<Occasion, readonly CheckResult[]>();
    honest.set('first release', await trial.checkOn('first release'));
    await weighFigures(trial);
    const hasBefore = trial.periods.length > 1;
    const possible = OCCASIONS.filter((occasion) =>
      trial.isLarge && hasBefore
        ? occasion === 'new period'
        : hasBefore || occasion !== 'new period',
    );
    const numbers = Array.from({ length: trial.isLarge ? EACH_OF_LARGE : EACH }, (_, at) => at);
    const told: DrawnLie[] = [];
    for (const number of numbers.filter(isAsked)) {
      const name = `${figures}/${id}/${number}`;
      const chance = chanceOf(seedOf(`${seed}/${name}`));
      const occasion = chance.one(possible);
      const truth = honest.get(occasion) ?? (await trial.checkOn(occasion));
      honest.set(occasion, truth);
      for (let again = 0; again < MOST_DRAWS; again += 1) {
        const scene = drawScene(trial, occasion, chance);
        const lie = await drawLie(scene, chance);
        if (!lie) break;
        const results = await trial.checkOn(occasion, lie.statements);
        const effect = await weighLie(trial, lie, occasion);
        if (effect === 'none' && lie.kind.of === 'figures') continue;
        const { outcome, by } = judge(results, truth);
        const { scope, size, kind } = lie;
        const about = { name, figures, dataset: id, occasion, kind: kind.id, period: scene.period };
        told.push({ ...about, scope, size, effect, outcome, by });
        break;
      }
    }
    return told;
  } finally {
    await trial.close();
  }
}
