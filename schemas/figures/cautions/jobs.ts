import { dayName } from '../../words/period.ts';
import type { AreaType } from '../../words/area-types.ts';
import type { Status } from '../../words/vocabulary.ts';
import { STATUS_WORDS } from '../../words/vocabulary.ts';
import { breaksBetween } from '../change/change.ts';
import type { Caution } from './codes.ts';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly type: AreaType;
}
type Named = Pick<Place, 'code' | 'name'>;

const LONDON = 'E12000007';

/** Said of figures of the group that an occupation belongs to. */
export function groupCaution(group: Named): Caution {
  return {
    code: 'group_of_occupations',
    message: `Of all “${group.name}” together (group ${group.code}), the finest published here.`,
  };
}

/** Said of figures of an area that the place asked for lies in. */
export function widerCaution(asked: Place, wider: Named): Caution {
  const why =
    asked.type === 'custom'
      ? 'none are added up over a list of districts'
      : wider.code === LONDON
        ? `none are published for parts of it such as ${asked.name}`
        : `none are published for ${asked.name} itself`;
  const where = wider.code === LONDON ? 'London as a whole' : wider.name;
  return { code: 'wider_area', message: `Of ${where}: ${why}.` };
}

/** Said of a finer figure that is published without its number, and passed over for one that has it. */
export function passedCaution(occupation: Named, area: Named, status: Status): Caution {
  return {
    code: 'hidden_figures',
    message: `For “${occupation.name}” in ${area.name} the figure is ${STATUS_WORDS[status]}.`,
  };
}

/** Said of a figure of a period in which its series breaks: of no single way of collecting. */
export function brokenPeriodCautions(
  breaks: readonly { readonly date: string; readonly what: string }[],
  period: { readonly period_start: string; readonly period_end: string },
): Caution[] {
  return breaksBetween(breaks, period, period).map(({ date, what }) => ({
    code: 'break_in_series',
    message: `The series breaks within this period, on ${dayName(date)}: ${what.replace(/\.$/, '')}.`,
  }));
}
