import type { FunnelAnswer, FunnelPoint } from '../../schemas/answers/provision/funnel.ts';
import { POSITIONS } from '../../schemas/figures/provision/funnel/funnel.ts';
import { capital, listWords } from '../../schemas/words/list.ts';
import { countWords, shortFigure } from './number.ts';

/** How many stand where, in one sentence; nobody is named. */
export function funnelSentence({ points, centre, measure, period, hidden }: FunnelAnswer): string {
  const at = (position: FunnelPoint['position']): number =>
    points.filter((point) => point.position === position).length;
  const above = at('above_95') + at('above_99_8');
  const below = at('below_95') + at('below_99_8');
  const shown = points.length - at('not_shown');
  const middle = shortFigure(centre, measure.unit, Math.max(1, measure.decimals));
  const sides = [
    `${countWords(at('inside'), 'provider')} of ${shown} cannot be told from the others`,
    `${above} ${above === 1 ? 'stands' : 'stand'} above the 95% limit`,
    `${below} below`,
  ];
  const notShown =
    hidden.count === 0 ? '' : ` ${countWords(hidden.count, 'provider')} more have no number here.`;
  return `${measure.name} in ${period.name}: ${middle} of all people together. ${listWords(sides)}.${notShown}`;
}

/** A position without what it means, which is said once of all: `inside the 95% limits`. */
export const shortPosition = (position: FunnelPoint['position']): string =>
  POSITIONS[position].split(':')[0] ?? POSITIONS[position];

/** What a position means that most have. */
export const INSIDE_WORDS = `${capital(POSITIONS.inside)}.`;

/** Where a provider stands, as a cell of a table has it. */
export function positionWords({ position, status }: FunnelPoint): string {
  const isNumber = position !== 'not_shown' || status !== 'observed';
  return isNumber ? shortPosition(position) : 'not compared: see above';
}

/** The rate that is expected of a provider, and where it stands about it; undefined where unknown. */
export function expectedWords(
  { expected }: FunnelPoint,
  { measure }: FunnelAnswer,
):
  | { readonly expected: string; readonly difference: string; readonly position: string }
  | undefined {
  if (!expected) return undefined;
  const say = (value: number): string => shortFigure(value, measure.unit, 1);
  const { value, low, high, difference, position } = expected;
  const range = say(low) === say(high) ? '' : ` (${say(low)} to ${say(high)})`;
  return {
    expected: `${say(value)}${range}`,
    difference: `${say(difference.value)} (${say(difference.low)} to ${say(difference.high)})`,
    position: shortPosition(position),
  };
}
