import { z } from 'zod';
import { EntityList } from '../../../schemas/answers/entity.ts';
import { REGISTERS } from '../../../schemas/words/entities.ts';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import type { Example } from '../../openapi/operation.ts';
import { pageOf } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { chooseCodes } from '../../question/filters/code-tree.ts';
import { day, list, readLater, text } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import type { Route } from '../route/route.ts';
import { PAGE } from '../route/shared-parameters.ts';
import { findEntries, isCode } from './find-entries.ts';
import { originOf, readRegister, summarizeEntry } from './register-answers.ts';

const Level = z.string().regex(/^\d{1,2}$/);

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
};

/** `/v1/occupations` and the like: the entries of a register. */
export function listEntries(entity: RegisterEntity): Route {
  const { plural, register: codes } = REGISTERS[entity];
  return defineRoute({
    method: 'get',
    path: `/v1/${plural}`,
    id: `list${plural.charAt(0).toUpperCase()}${plural.slice(1)}`,
    tag: 'Vocabulary',
    needs: { register: entity },
    summary: `The register of ${plural}, by name or ${codes}`,
    description: 'Entries with what they belong to and their days; one without days is in force.',
    query: {
      q: text(
        WORDS[entity] ?? 'Words that the code and the name together hold, in any order and case.',
      ),
      parent: list('Only entries directly below one of these.'),
      level: readLater('Only entries of these levels.', z.array(Level).min(1), 'list'),
      within: list('Only entries below one of these, at any depth.'),
      at: day('at', 'Only entries in force on that day.'),
      ...PAGE,
    },
    problems: ['unknown-code', 'cursor-mismatch', 'unknown-dataset'],
    examples: [
      { summary: `The first ${plural}`, path: `/v1/${plural}?limit=5` },
      ...(EXAMPLES[entity] ?? []),
    ],
    answer: EntityList,
    async handle({ store, service, parameters, value }) {
      const register = await readRegister(service, store, entity);
      const [q, on] = [value('q'), value('at')];
      const chosen = chooseCodes(register.list, plural, parameters).filter(({ code }) => {
        const { from, to } = register.inForce(code);
        return on === undefined || ((from ?? '') <= on && on <= (to ?? '9999'));
      });
      const { coded, found } = findEntries(q, chosen, {
        register,
        titles: q === undefined || isCode(q) ? undefined : await service.titles(store, register),
        isNarrowed: parameters.has('level') || parameters.has('parent'),
      });
      const page = pageOf(
        found.map(({ entry, found_by }) => ({ ...summarizeEntry(register, entry), found_by })),
        {
          parameters,
          href: `${service.baseUrl}/v1/${plural}`,
          usual: service.limits.pageRows,
          most: service.limits.mostPageRows,
          keyOf: ({ code }) => code,
          of: `${register.release.version} ${coded?.index?.version ?? ''}`,
        },
      );
      return { body: { ...originOf(register), ...page, coded }, cache: CACHE.loose };
    },
  });
}
