import type { CitedFigure, ProfileMeasure } from '../../../schemas/answers/profile.ts';
import { type Unit, STATUS_WORDS } from '../../../schemas/words/vocabulary.ts';
import { shortFigure } from '../../words/number.ts';

/** What is said of a figure and the one a year before: a sign where it went one way, and words. */
interface OnAYear {
  readonly sign: '▲' | '▼' | undefined;
  readonly words: string;
}

const amountWords = (difference: number, unit: Unit, decimals: number): string => {
  const amount = Math.abs(difference);
  if (unit !== 'percent') return shortFigure(amount, unit, decimals);
  const points = shortFigure(amount, unit, decimals).replace('%', '');
  return `${points} ${points === '1' ? 'point' : 'points'}`;
};

interface Figures extends Pick<ProfileMeasure, 'broken'> {
  readonly change: Pick<NonNullable<ProfileMeasure['change']>, 'difference' | 'direction'> | null;
  readonly latest: Pick<CitedFigure, 'value' | 'unit'>;
  readonly year_before: Pick<CitedFigure, 'status'> | null;
}

/** How a figure stands to the one a year before, with an arrow only where that can be told. */
export function tellOnAYear(
  { latest, year_before, broken, change }: Figures,
  decimals: number,
): OnAYear {
  const plain = (words: string): OnAYear => ({ sign: undefined, words });
  if (broken) return plain('Not comparable with a year before: the series breaks');
  if (!year_before) return plain('No figure of a year before is held');
  if (!change) {
    if (latest.value === null) return plain('');
    return plain(`A year before: ${STATUS_WORDS[year_before.status]}`);
  }
  const amount = amountWords(change.difference, latest.unit, decimals);
  const told: Readonly<Record<typeof change.direction, OnAYear>> = {
    higher: { sign: '▲', words: `Up ${amount} on a year` },
    lower: { sign: '▼', words: `Down ${amount} on a year` },
    same: plain('The same as a year before'),
    little_changed: plain(
      `Little changed on a year (${change.difference > 0 ? '+' : '−'}${amount})`,
    ),
    no_clear_change: plain('No clear change on a year'),
    not_known: plain('Not known if it changed on a year'),
  };
  return told[change.direction];
}
