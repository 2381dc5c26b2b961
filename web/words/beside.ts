import type { Beside, BesideGroup } from '../../schemas/answers/sides/beside.ts';
import type { CitedFigure } from '../../schemas/answers/profile.ts';
import { capital, listWords } from '../../schemas/words/list.ts';
import { STATUS_WORDS } from '../../schemas/words/vocabulary.ts';
import { numberWords } from './number.ts';

/** An end of a ratio, kept on its own side of one however it is rounded. */
function ratioEnd(value: number): string {
  const rounded = Number(value.toFixed(2));
  if (rounded === 1 && value !== 1) return value < 1 ? 'just under 1' : 'just over 1';
  if (rounded === 0 && value > 0) return 'under 0.01';
  return numberWords(value, value === 0 ? 0 : 2);
}

/** A figure in words without its unit: the number, the range, or why there is none. */
export function rangeWords(figure: CitedFigure | null, decimals = 0): string {
  if (!figure) return 'not held';
  const { value, low, high, status, unit } = figure;
  const say = (end: number): string =>
    unit === 'ratio' ? ratioEnd(end) : numberWords(end, decimals);
  if (value !== null) return say(value);
  if (low !== null && high !== null) return `${say(low)} to ${say(high)}`;
  return STATUS_WORDS[status];
}

/** What can be said of a group, with why not more, and with the supplies that are not counted. */
export function verdictSentence({ verdict }: BesideGroup, { not_counted }: Beside): string {
  if (verdict.reason) return `${verdict.words}: ${verdict.reason.message}.`;
  const supplies = listWords(not_counted.map(({ message }) => message));
  return `${verdict.words}. Not counted: ${supplies}.`;
}

/** The same as a sentence by itself. */
export const verdictWords = (group: BesideGroup, beside: Beside): string =>
  capital(verdictSentence(group, beside));

/** How many of the groups say what, as a sentence. */
export function countVerdicts(groups: readonly BesideGroup[]): string {
  const told = groups.filter(({ verdict }) => verdict.code === 'more_openings').length;
  const all = `${groups.length} groups of occupations`;
  const advertised = groups.filter(({ verdict }) =>
    verdict.each.some(({ basis, code }) => basis === 'advertised' && code === 'more_openings'),
  ).length;
  const beside =
    advertised === 0
      ? ''
      : ` In ${advertised} there are more new adverts of a year than local completers, which projected openings do not tell.`;
  if (told === 0 && advertised > 0) {
    return `For none of the ${all} do projected openings tell whether there are more of them or more local completers.${beside}`;
  }
  if (told === 0) {
    return `For none of the ${all} can it be told whether there are more openings or more local completers.`;
  }
  return `In ${told} of ${all} there are more openings than local completers, however the courses lead; of the others ${advertised === 0 ? 'it cannot be told' : 'projected openings do not tell'}.${beside}`;
}

/** What a reader must not do with the two columns, and why. */
export const NO_SUBTRACTING =
  'Do not subtract completers from openings, because the same completers are counted in every group that their courses may lead to, and openings are also filled by people who take no such course.';

/** What of a group tells how large it is. */
interface Sized {
  readonly openings: { readonly value: number | null; readonly high: number | null } | null;
}

const sizeOf = ({ openings }: Sized): number =>
  openings?.value ?? openings?.high ?? Number.NEGATIVE_INFINITY;

/** Groups with the most projected openings first; those of which none are told last. */
export const sortByOpenings = <Group extends Sized>(groups: readonly Group[]): Group[] =>
  groups.toSorted((a, b) => sizeOf(b) - sizeOf(a) || 0);
