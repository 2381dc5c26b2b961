import { LIES } from './told/lies.ts';
import { OCCASIONS } from './tell-lies.ts';
import type { Told } from './tell-lies.ts';
import type { Verdict } from './verdict.ts';

const SIGNS: Readonly<Record<Verdict['outcome'], string>> = {
  caught: 'C',
  warned: 'w',
  missed: '.',
  harmless: '=',
  none: '-',
};

/** The sign of an occasion on which the lie was not told. */
export const UNTOLD = ' ';

/** The signs of a lie to one subject, one an occasion. */
export function signsOf(told: readonly Told[], subject: string, lie: string): string {
  return OCCASIONS.map((occasion) => {
    const one = told.find(
      (each) => each.subject === subject && each.lie === lie && each.occasion === occasion,
    );
    return one ? SIGNS[one.verdict.outcome] : UNTOLD;
  }).join('');
}

/** How many lies ended each way; those that could not be told are left out. */
export function tally(told: readonly Told[]): Record<'caught' | 'warned' | 'missed', number> {
  const count = (outcome: Verdict['outcome']): number =>
    told.filter(({ verdict }) => verdict.outcome === outcome).length;
  return { caught: count('caught'), warned: count('warned'), missed: count('missed') };
}

/** Prints lie by dataset, one sign an occasion, and which checks spoke. */
export function printLies(told: readonly Told[], write: (line: string) => void): void {
  const subjects = [...new Set(told.map(({ subject }) => subject))];
  write(`One sign an occasion: ${OCCASIONS.join(', ')}.`);
  write(
    'C the run was refused, w published with a warning, . missed, = no figure changed, - nothing to tell it of.',
  );
  write(['lie'.padEnd(28), ...subjects].join('  '));
  for (const { id } of LIES) {
    const cells = subjects.map((subject) => signsOf(told, subject, id).padEnd(subject.length));
    const by = new Set(told.flatMap(({ lie, verdict }) => (lie === id ? verdict.by : [])));
    write([id.padEnd(28), ...cells, [...by].sort().join(' ')].join('  '));
  }
  for (const occasion of OCCASIONS) {
    const { caught, warned, missed } = tally(told.filter((each) => each.occasion === occasion));
    write(`${occasion}: ${caught} caught, ${warned} warned, ${missed} missed`);
  }
}
