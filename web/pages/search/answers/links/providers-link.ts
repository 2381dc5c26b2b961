import type { ListedProviders } from '../../../../reading/search/answers/answered.ts';
import { numberWords } from '../../../../words/number.ts';
import type { Link } from './link-tab.ts';

/** A list of providers that has some, and of which area it is where none are told of the one asked for. */
export function providersLink(list: ListedProviders): Link {
  const { href, total, where, isByDistance, insteadOf, subject } = list;
  const what = subject === undefined ? 'Providers of training' : `Providers of ${subject}`;
  const none = insteadOf === undefined ? '' : `. Which of them teach in ${insteadOf} is not known`;
  const place = where === '' ? '' : isByDistance ? `, ${where}` : `: ${where}`;
  return [href, `${what}${place} (${numberWords(total)})${none}`];
}
