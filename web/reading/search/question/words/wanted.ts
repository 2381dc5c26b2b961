import { isAsking } from './asking.ts';
import { isFiller } from './spans.ts';

/** What of jobs is asked for as a list: most advertised, most changed, or paid best. */
export type WantedList = 'most' | 'changed' | 'paid';

const JOBS = /^(jobs|occupations|roles|careers|professions)$/;
/** Words that ask which are sought: `top`, `in demand`, `does Leeds need`. */
const SOUGHT =
  /^(top|most|best|demand|hiring|need|needs|needed|wanted|sought|available|going|advertised)$/;
const CHANGED = /^(fastest|growing|growth|rising)$/;
const PAID = /^(paid|paying|pay|pays)$/;
/** Words that give an order of pay; `better paid` is asked of one job. */
const BY_PAY = /^(best|highest|top|most|well|good|lowest)$/;

/** Words of such a question that ask for nothing more. */
const BESIDE = /^(employers|people|now|today|currently|right|live|online|adverts|after|the|for)$/;

const isUnderstood = (word: string): boolean =>
  [JOBS, SOUGHT, CHANGED, PAID, BY_PAY, BESIDE].some((each) => each.test(word)) ||
  isAsking(word) ||
  isFiller(word);

/**
 * The list of jobs that words ask for, all of them: `which occupations does (Leeds) need most`; where
 * one word is left over they ask for something else. Undefined where they ask for none. Pure.
 */
export function findWanted(words: readonly string[], isOverTime: boolean): WantedList | undefined {
  const has = (what: RegExp): boolean => words.some((word) => what.test(word));
  // How many jobs there are is a number.
  const isCounted = /\bhow many\b/.test(words.join(' '));
  if (!has(JOBS) || isCounted || !words.every(isUnderstood)) return undefined;
  if (has(PAID)) return has(BY_PAY) ? 'paid' : undefined;
  if (has(CHANGED)) return 'changed';
  return has(SOUGHT) ? (isOverTime ? 'changed' : 'most') : undefined;
}
