import type {
  Inputs,
  PublishedFigure,
} from '../../../schemas/figures/provision/translation/compute.ts';
import { type Person, type Spell, achievedInYear, leftInYear } from './draw-people.ts';

const COUNT: PublishedFigure['measure'] = {
  nature: 'count',
  unit: 'people',
  rounding: { to: 10, zero_means: null },
};
const rateTo = (to: number): PublishedFigure['measure'] => ({
  nature: 'rate',
  unit: 'percent',
  rounding: { to, zero_means: null },
});

const hidden = (
  measure: PublishedFigure['measure'],
  status: PublishedFigure['status'],
): PublishedFigure => ({ value: null, low: null, high: null, status, measure });
const shown = (value: number, measure: PublishedFigure['measure']): PublishedFigure => {
  const to = measure.rounding?.to ?? 1;
  const rounded = Number((Math.round(value / to) * to).toFixed(1));
  return { value: rounded, low: null, high: null, status: 'observed', measure };
};

/** A group of people, and an outcome of theirs. */
export type Outcome = (person: Person) => boolean;

export const achieversOf = (people: readonly Person[]): Person[] =>
  people.filter(({ spells }) => spells.some(achievedInYear));

/** Who is counted in the year as having left without achieving. */
export const withoutOf = (people: readonly Person[]): Person[] =>
  people.filter(({ spells }) => spells.some((spell) => leftInYear(spell) && !spell.achieved));

/** Outcomes of achievers as they are published: rows of fewer than 6, and shares of fewer than 3, are withheld. */
function publishOutcome(people: readonly Person[], outcome: Outcome): Inputs {
  const achievers = achieversOf(people);
  const found = achievers.filter((person) => person.found);
  const having = found.filter(outcome).length;
  const share = rateTo(1);
  if (found.length < 6) {
    const none = hidden(COUNT, 'suppressed');
    return { share: hidden(share, 'suppressed'), found: none, members: none };
  }
  return {
    share:
      having > 0 && having < 3
        ? hidden(share, 'suppressed')
        : shown((100 * having) / found.length, share),
    found: shown(found.length, COUNT),
    members: shown(achievers.length, COUNT),
  };
}

/** Achievement rates as they are published: few leavers are near zero, a rate of few is withheld. */
function publishAchievement(people: readonly Person[]): Inputs {
  const spells = people.flatMap((person): readonly Spell[] => person.spells).filter(leftInYear);
  const achieved = spells.filter((spell) => spell.achieved).length;
  const rate = rateTo(0.1);
  return {
    leavers: spells.length < 5 ? hidden(COUNT, 'near_zero') : shown(spells.length, COUNT),
    achieved:
      spells.length < 20
        ? hidden(rate, 'suppressed')
        : shown((100 * achieved) / spells.length, rate),
  };
}

/** All that both publications say of the people of one provider and one outcome. */
export function publishPeople(people: readonly Person[], outcome: Outcome): Inputs {
  const achievements = people.flatMap(({ spells }) => spells).filter(achievedInYear).length;
  return {
    ...publishOutcome(people, outcome),
    ...publishAchievement(people),
    count:
      achievements > 0 && achievements < 5
        ? hidden(COUNT, 'near_zero')
        : shown(achievements, COUNT),
  };
}
