import { type AreaType, areaTypeWords } from '../../words/area-types.ts';
import { countWords } from '../../words/count-words.ts';
import { listWords } from '../../words/list.ts';
import type { Interval } from '../../words/vocabulary.ts';
import type { Plan } from '../groups/plan.ts';
import type { Caution, MADE_OF } from './codes.ts';

/** Where figures come from that were not published under the code of their area. */
export interface Making {
  readonly how: keyof typeof MADE_OF;
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly type: AreaType;
  }[];
}

/** How a figure of the whole is made of those of its parts, and what came of it. */
export interface Method {
  readonly plan: Plan;
  /** Whether a sample was asked. */
  readonly surveyed: boolean;
  readonly interval: Interval | null;
}

const PLANS: Readonly<Record<Plan['how'], string>> = {
  sum: 'Alongside added up the figures of',
  divide: 'Alongside worked it out again from the numerators and denominators of',
  imply:
    'Alongside gives the range of rates that the rounded counts and rates allow, without their denominators, for',
  refuse: 'Alongside makes none of those of',
};

const MOST_LISTED = 12;

function namesOf(areas: Making['areas']): string {
  const districts = countWords(areas.length, 'district');
  if (areas.length > MOST_LISTED) return districts;
  return `${districts}: ${listWords(areas.map(({ name }) => name))}`;
}

/** The release that denominators of another dataset are of. */
function otherDataset({ plan }: Method): string {
  if (plan.how !== 'divide' || !plan.from) return '';
  const { title, version } = plan.from;
  return ` The denominators are of ${title}, version ${version}.`;
}

function exactness({ plan, surveyed, interval }: Method): string {
  if (plan.how === 'imply') return '';
  if (surveyed) {
    return ' Those are survey estimates, and the sampling error of a sum needs more than its parts: no interval is shown.';
  }
  if (interval === null) return '';
  return interval === 'bounds.rounding'
    ? ' The range is what their rounding allows.'
    : ' Some of those are hidden, so only a range can be given.';
}

/** What is said of a figure that was not published under the code of its area. Pure. */
export function makingCaution({ how, areas }: Making, method: Method): Caution {
  const codes = listWords(areas.map(({ code }) => code));
  const named = listWords(
    areas.map(({ code, name, type }) => `${name} (${areaTypeWords(type)}, ${code})`),
  );
  const messages: Readonly<Record<Making['how'], string>> = {
    other_code: `This figure is published under ${codes}, another code of the same place, whose boundary may differ a little.`,
    same_districts: `This figure is the one published for ${named}, which is made of the same districts.`,
    built_from_parts: `No figure is published for this area. ${PLANS[method.plan.how]} ${namesOf(areas)}.${otherDataset(method)}${exactness(method)}`,
  };
  return { code: how, message: messages[how] };
}
