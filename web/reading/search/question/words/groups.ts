import { type CustomerGroup, GROUPS } from '../../../../../schemas/words/provision/groups.ts';
import { wordsOf } from '../../../../../schemas/words/vocabulary.ts';
import { isFiller, listSpans, outside, spanText } from './spans.ts';

/** How people call the groups whom support is for. */
const SAID: Readonly<Record<CustomerGroup, string>> = {
  'young-people':
    'young people|young person|young|youth|young adults|under 25s|under 25|neets|neet',
  'aged-50-and-over': 'over 50s|over 50|older workers|older people|aged 50 and over',
  'disabled-people':
    'disabled people|disabled|disability|disabilities|learning difficulty|learning difficulties|learning disability|health condition|health conditions|health problem|long term sick',
  'lone-parents': 'lone parents|lone parent|single parents|single parent|single mothers',
  'no-qualifications':
    'no qualifications|without qualifications|without any qualifications|unqualified',
  'benefit-claimants': 'people on benefits|benefit claimants|benefits claimants|on benefits',
  'long-term-unemployed': 'long term unemployed|long term unemployment|out of work for long',
  'care-leavers': 'care leavers|care leaver',
  'ex-offenders':
    'ex offenders|ex offender|offenders|prison leavers|criminal record|criminal conviction',
  'esol-needs': 'esol|english for speakers of other languages',
};

/** The part of a population that a group is, where publishers tell figures of it by age. */
export const PART_OF_GROUP: Partial<Readonly<Record<CustomerGroup, string>>> = {
  'young-people': 'young people',
  'aged-50-and-over': 'over 50s',
};

const BY_PHRASE = new Map(
  wordsOf(GROUPS).flatMap((code) => SAID[code].split('|').map((said) => [said, code] as const)),
);
const MOST_WORDS = 6;

/** Whether a text is what people call one of the groups. */
export const isGroup = (text: string): boolean => BY_PHRASE.has(text);

/** Words that only say that a group is of people, or that support is for it. */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  'people clients client customers adults those and or with for serving serve serves'.split(' '),
);

/** Groups that words name, and the words that say something else. */
export interface TakenGroups {
  readonly groups: readonly CustomerGroup[];
  readonly rest: readonly string[];
}

/** The groups that words name, those of most words first; none where they name none. Pure. */
export function takeGroups(words: readonly string[]): TakenGroups {
  for (const span of listSpans(words, MOST_WORDS)) {
    const group = BY_PHRASE.get(spanText(words, span));
    if (group === undefined) continue;
    const others = takeGroups(outside(words, span));
    return {
      groups: [...new Set([group, ...others.groups])],
      rest: others.rest.filter((word) => !isFiller(word) && !OF_PEOPLE.has(word)),
    };
  }
  return { groups: [], rest: words };
}

/** Words of which some only say that a group is of people: those within the name of a group stay. Pure. */
export function keepGroups(
  words: readonly string[],
  isSaidOfPeople: (word: string) => boolean,
): string[] {
  const named = listSpans(words, MOST_WORDS).filter((span) => isGroup(spanText(words, span)));
  return words.filter(
    (word, at) => !isSaidOfPeople(word) || named.some(({ from, to }) => from <= at && at < to),
  );
}
