import type { Draw } from '../draw.ts';

/** Months are counted from the August of the year before the one that is told of. */
const YEAR = 12;
/** The months October to March after the year, in which an outcome is looked for. */
const WATCHED = 6;

/** One time on an apprenticeship. */
export interface Spell {
  readonly planned: number;
  readonly ended: number;
  /** When the provider told of the end. */
  readonly told: number;
  readonly achieved: boolean;
}

/** What one person did: on the course, and in each month that is watched. */
export interface Person {
  readonly spells: readonly Spell[];
  /** Whether the records of work, benefits and learning know the person. */
  readonly found: boolean;
  readonly paid: readonly boolean[];
  readonly learning: readonly boolean[];
  readonly selfEmployed: boolean;
  readonly onBenefits: boolean;
}

/** What decides how the people of one provider fare. */
interface Chances {
  readonly achieves: number;
  readonly found: number;
  readonly works: number;
  readonly worksWithout: number;
  readonly learns: number;
  readonly again: number;
}

const happens = (draw: Draw, chance: number): boolean => draw.between(0, 1) < chance;

/** Months in a state that is kept from month to month nine times in ten. */
function drawMonths(draw: Draw, chance: number): boolean[] {
  let now = happens(draw, chance);
  return Array.from({ length: WATCHED }, () => {
    if (happens(draw, 0.1)) now = happens(draw, chance);
    return now;
  });
}

function drawSpell(draw: Draw, chance: number): Spell {
  const ended = Math.floor(draw.between(0, 3 * YEAR));
  const planned = Math.max(0, ended + Math.floor(draw.between(-8, 8)));
  const told = ended + Math.floor(draw.between(0, 5));
  return { planned, ended, told, achieved: happens(draw, chance) };
}

function drawPerson(draw: Draw, chances: Chances): Person {
  const spells = [drawSpell(draw, chances.achieves)];
  while (spells.length < 4 && happens(draw, chances.again)) {
    spells.push(drawSpell(draw, chances.achieves));
  }
  const works = spells.some(({ achieved }) => achieved) ? chances.works : chances.worksWithout;
  return {
    spells,
    found: happens(draw, chances.found),
    paid: drawMonths(draw, works),
    learning: drawMonths(draw, chances.learns),
    selfEmployed: happens(draw, 0.05),
    onBenefits: happens(draw, 0.2),
  };
}

/** The people of one provider: how many there are and how they fare differs from one to the next. */
export function drawPeople(draw: Draw): Person[] {
  const size = Math.floor(draw.between(1, 100));
  const chances: Chances = {
    achieves: draw.between(0, 1),
    found: draw.between(0.6, 1),
    works: draw.between(0, 1),
    worksWithout: draw.between(0, 1),
    learns: draw.between(0, 0.6),
    again: draw.between(0, 0.4),
  };
  return Array.from({ length: size }, () => drawPerson(draw, chances));
}

const yearOf = (month: number): number => Math.floor(month / YEAR);
/** The year that is told of. */
const TOLD = 1;

/** Counted as a leaver of the year by the latest of the planned end, the end and the telling of it. */
export const leftInYear = ({ planned, ended, told }: Spell): boolean =>
  yearOf(Math.max(planned, ended, told)) === TOLD;

/** Achieved in the year, by the day on which it was. */
export const achievedInYear = ({ achieved, ended }: Spell): boolean =>
  achieved && yearOf(ended) === TOLD;

const monthsOf = (months: readonly boolean[]): number => months.filter(Boolean).length;

/** Paid in five of the six months, or self-employed. */
export const sustainedWork = ({ paid, selfEmployed }: Person): boolean =>
  selfEmployed || monthsOf(paid) >= WATCHED - 1;

/** In learning in all six months. */
export const sustainedLearning = ({ learning }: Person): boolean => monthsOf(learning) === WATCHED;

/** Either of them, or the one before the other with one change between. */
export function positiveDestination(person: Person): boolean {
  const { paid, learning } = person;
  const [first, last] = [0, WATCHED / 2];
  const half = (months: readonly boolean[], from: number): boolean =>
    monthsOf(months.slice(from, from + WATCHED / 2)) === WATCHED / 2;
  const mixed =
    (half(learning, first) && half(paid, last)) || (half(paid, first) && half(learning, last));
  return sustainedWork(person) || sustainedLearning(person) || mixed;
}

/** In none of work, learning and benefits for long enough. */
export const noDestination = (person: Person): boolean =>
  !positiveDestination(person) && !person.onBenefits;
