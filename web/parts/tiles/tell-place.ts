import type { ProfileMeasure } from '../../../schemas/answers/profile.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import { numberWords } from '../../words/number.ts';

type Place = Pick<NonNullable<ProfileMeasure['place']>, 'among' | 'above' | 'below' | 'level'>;
interface Placed {
  readonly latest: Pick<ProfileMeasure['latest'], 'interval'>;
  readonly place: Place | null;
}

/**
 * Where a figure stands among those of areas of its kind (`Lower than 212 of 330 others, higher than
 * 100; 18 not told apart`); undefined where no order may be told, or there is no other.
 */
export function tellPlace({ latest, place }: Placed): string | undefined {
  if (!place || place.among < 2) return undefined;
  const { above, below, level } = place;
  const others = numberWords(place.among - 1);
  const apart = isConfidence(latest.interval) ? 'not told apart' : 'level';
  if (above + below === 0) {
    return isConfidence(latest.interval)
      ? `Cannot be told apart from any of ${others} others`
      : `Level with all ${others} others`;
  }
  const sides = [
    ...(above > 0 ? [['lower than', above] as const] : []),
    ...(below > 0 ? [['higher than', below] as const] : []),
  ].toSorted(([, a], [, b]) => b - a);
  const [first, second] = sides.map(([words, count]) => `${words} ${numberWords(count)}`);
  const start = `${(first ?? '').replace(/^./, (letter) => letter.toUpperCase())} of ${others} others`;
  const rest = second === undefined ? '' : `, ${second}`;
  return `${start}${rest}${level > 0 ? `; ${numberWords(level)} ${apart}` : ''}`;
}
