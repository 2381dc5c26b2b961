import { z } from 'zod';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import type { Example } from '../../openapi/operation.ts';
import { linksOf } from '../../registers/links.ts';
import type { LinkedTo } from '../../registers/links.ts';
import { readLater, text, wholeNumber } from '../route/declare-parameter.ts';
import type { ParameterDeclaration } from '../route/declare-parameter.ts';
import { isOrdered, ORDERS } from './order-entries.ts';

const BY_NAME =
  'Words that the code and one of the names hold, in any order and case; where no name does, names that are spelt nearly so.';

/** What `q` is where it is more than words of a name. */
const WORDS: Partial<Readonly<Record<RegisterEntity, string>>> = {
  occupation:
    'A job title as people and adverts say it, misspelt or shortened too, or a code. A title is answered with at most five groups, the likeliest first, each with how likely it is; of the level or parent that is asked for, or else unit groups. The member coded says when it cannot be told.',
};

const EXAMPLES: Partial<Readonly<Record<RegisterEntity, readonly Example[]>>> = {
  occupation: [
    { summary: 'By a job title', path: '/v1/occupations?q=care+worker' },
    {
      summary: 'By a job title, as coarse as adverts are best published',
      path: '/v1/occupations?q=care+worker&level=2',
    },
  ],
  provider: [
    { summary: 'By a name, misspelt', path: '/v1/providers?q=colege&limit=5' },
    { summary: 'Those with figures in a subject', path: '/v1/providers?subject=05&limit=5' },
  ],
};

const ASKED_BY: Readonly<Record<LinkedTo, string>> = {
  area: 'Only entries that have to do with this area, or with a district in it. Each says how: apprentices of it live or are taught there, it lists courses there, or its head office is there; not_told says what is not held.',
  subject: 'Only entries with figures in this subject, or in a part of it.',
};

const NEAR =
  'A postcode or the name of a town: entries by distance from there, to the nearest venue of their courses or else the middle of the authority of their head office. Of a whole postcode only the district is looked at; it is neither kept nor logged.';
const WITHIN = 'With near: at most so far away.';
const KM = { least: 1, most: 500 };

/** What is said of the list of one register: its words, its parameters and its examples. */
export function describeList(entity: RegisterEntity): {
  readonly q: string;
  readonly examples: readonly Example[];
  readonly parameters: Readonly<Record<string, ParameterDeclaration>>;
} {
  const links = wordsOf(ASKED_BY).filter((to) => linksOf(entity)[to]);
  const sort = readLater(
    'By what entries are listed. Providers are never ordered by their figures.',
    z.enum(ORDERS),
  );
  return {
    q: WORDS[entity] ?? BY_NAME,
    examples: EXAMPLES[entity] ?? [],
    parameters: {
      ...Object.fromEntries(links.map((to) => [to, text(ASKED_BY[to])])),
      ...(isOrdered(entity) ? { sort, near: text(NEAR), km: wholeNumber('km', KM, WITHIN) } : {}),
    },
  };
}
