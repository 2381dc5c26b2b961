import { isOfUse } from '../../../schemas/figures/provision/translation/bounds.ts';
import { computeBounds } from '../../../schemas/figures/provision/translation/compute.ts';
import type { RuleCode } from '../../../schemas/figures/provision/translation/words.ts';
import { drawFrom } from '../draw.ts';
import {
  type Person,
  drawPeople,
  noDestination,
  positiveDestination,
  sustainedLearning,
  sustainedWork,
} from './draw-people.ts';
import { type Outcome, achieversOf, publishPeople, withoutOf } from './publish-people.ts';

/** One translation: of which outcome the figure is published, and what the truth is of. */
interface Tried {
  readonly rule: RuleCode;
  readonly name: string;
  readonly outcome: Outcome;
  readonly truth: (people: readonly Person[]) => number | undefined;
}

const shareOf = (people: readonly Person[], outcome: Outcome): number | undefined =>
  people.length === 0 ? undefined : people.filter(outcome).length / people.length;
const found = (people: readonly Person[]): Person[] =>
  achieversOf(people).filter((person) => person.found);
const wider = (people: readonly Person[]): Person[] => [
  ...new Set([...achieversOf(people), ...withoutOf(people)]),
];

const OUTCOMES = { sustainedWork, sustainedLearning, positiveDestination, noDestination };
const widenedAndFound = Object.entries(OUTCOMES).flatMap(([name, outcome]): Tried[] => [
  { rule: 'widened', name, outcome, truth: (people) => shareOf(wider(people), outcome) },
  { rule: 'found', name, outcome, truth: (people) => shareOf(achieversOf(people), outcome) },
]);
const related = (rule: RuleCode, outcome: Outcome, other: Outcome): Tried => ({
  ...{ rule, name: other.name, outcome },
  truth: (people) => shareOf(found(people), other),
});

/** Every rule, with every outcome that it may be of. */
const TRIED: readonly Tried[] = [
  ...widenedAndFound,
  related('implies', sustainedWork, positiveDestination),
  related('implies', sustainedLearning, positiveDestination),
  related('implied_by', positiveDestination, sustainedWork),
  related('implied_by', positiveDestination, sustainedLearning),
  related('excludes', noDestination, positiveDestination),
  related('excludes', noDestination, sustainedWork),
  related('excludes', positiveDestination, noDestination),
  {
    ...{ rule: 'people', name: 'people', outcome: sustainedWork },
    truth: (people) => achieversOf(people).length,
  },
];

/** What came of one rule over all histories. */
export interface Judged {
  readonly rule: RuleCode;
  /** Bounds that were given, and how many of them leave the truth out. */
  given: number;
  wrong: number;
  useful: number;
  /** Times the published share itself, taken for the other, is not the truth within a point. */
  naive: number;
}

const ROUNDING = 1e-9;
const POINT = 0.01;

/**
 * Draws the people of so many providers, publishes what two publishers would, and holds the bounds
 * against what is true of the same people. Deterministic by its seed.
 */
export function judgeHistories(histories: number, seed: number): Judged[] {
  const draw = drawFrom(seed);
  const judged = new Map<RuleCode, Judged>();
  for (let at = 0; at < histories; at += 1) {
    const people = drawPeople(draw);
    const published = new Map(
      Object.values(OUTCOMES).map((outcome) => [outcome, publishPeople(people, outcome)]),
    );
    for (const { rule, outcome, truth } of TRIED) {
      const told = judged.get(rule) ?? { rule, given: 0, wrong: 0, useful: 0, naive: 0 };
      judged.set(rule, told);
      const figures = published.get(outcome) ?? {};
      const [span, real] = [computeBounds(rule, figures), truth(people)];
      if (!span || real === undefined) continue;
      told.given += 1;
      if (real < span.low - ROUNDING || real > span.high + ROUNDING) told.wrong += 1;
      if (isOfUse(span, rule === 'people' ? span.high : 1)) told.useful += 1;
      const plain = figures.share?.value ?? null;
      if (rule !== 'people' && plain !== null && Math.abs(plain / 100 - real) > POINT)
        told.naive += 1;
    }
  }
  return [...judged.values()];
}
