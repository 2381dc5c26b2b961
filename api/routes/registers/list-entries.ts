import { z } from 'zod';
import { EntityList } from '../../../schemas/answers/entity.ts';
import { REGISTERS, isInForce } from '../../../schemas/words/entities.ts';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { pageOf } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { askNear, isWithin, tellWithoutPlace } from '../../registers/near/ask-near.ts';
import { withoutHousehold } from '../../registers/places/find-point.ts';
import { chooseCodes } from '../../question/filters/code-tree.ts';
import { day, list, readLater, text } from '../route/declare-parameter.ts';
import type { ParameterDeclaration } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import type { Route } from '../route/route.ts';
import { PAGE } from '../route/shared-parameters.ts';
import { findEntries, isCode } from './find-entries.ts';
import { isOrdered, orderEntries } from './order-entries.ts';
import { describeList } from './own-parameters.ts';
import { readLinks } from './read-links.ts';
import { originOf, readRegister, summarizeEntry } from './register-answers.ts';

const Level = z.string().regex(/^\d{1,2}$/);

/** `/v1/occupations` and the like: the entries of a register. */
export function listEntries(entity: RegisterEntity): Route {
  const { plural, register: codes } = REGISTERS[entity];
  const words = describeList(entity);
  const query: Readonly<Record<string, ParameterDeclaration>> = {
    q: text(words.q),
    ...words.parameters,
    parent: list('Only entries directly below one of these.'),
    level: readLater('Only entries of these levels.', z.array(Level).min(1), 'list'),
    within: list('Only entries below one of these, at any depth.'),
    at: day('at', 'Only entries in force on that day.'),
    ...PAGE,
  };
  return defineRoute({
    method: 'get',
    path: `/v1/${plural}`,
    id: `list${plural.charAt(0).toUpperCase()}${plural.slice(1)}`,
    tag: 'Vocabulary',
    needs: { register: entity },
    summary: `The register of ${plural}, by name or ${codes}`,
    description: 'Entries with what they belong to and their days; one without days is in force.',
    query,
    problems: [
      ...(['unknown-code', 'cursor-mismatch', 'unknown-dataset'] as const),
      ...(isOrdered(entity) ? (['no-league-tables'] as const) : []),
    ],
    examples: [
      { summary: `The first ${plural}`, path: `/v1/${plural}?limit=5` },
      ...words.examples,
    ],
    answer: EntityList,
    async handle(request) {
      const { store, service, parameters } = request;
      const register = await readRegister(service, store, entity);
      const [q, on] = ['q', 'at'].map((name) => parameters.get(name)?.text);
      const { linked, notTold } = await readLinks(register, parameters, request);
      const near = isOrdered(entity)
        ? await askNear(service, store, register, parameters)
        : undefined;
      const chosen = chooseCodes(register.list, plural, parameters).filter(({ code }) => {
        const isThen = on === undefined || isInForce(register.inForce(code), on);
        return isThen && linked(code) !== undefined;
      });
      const ordered = orderEntries(entity, chosen, parameters.get('sort'), near?.byCode);
      const { coded, nearly, found } = findEntries(q, ordered, {
        register,
        titles: q === undefined || isCode(q) ? undefined : await service.titles(store, register),
        isNarrowed: parameters.has('level') || parameters.has('parent'),
      });
      const within = near ? found.filter(({ entry }) => isWithin(near, entry.code)) : found;
      const items = within.map(({ entry, ...how }) => {
        return {
          ...summarizeEntry(register, entry),
          other_names: [...register.otherNames(entry.code)],
          ...how,
          linked: linked(entry.code) ?? [],
          near: near?.byCode.get(entry.code) ?? null,
        };
      });
      const repeated = withoutHousehold(parameters);
      const page = pageOf(items, {
        parameters: repeated.parameters,
        href: `${service.baseUrl}/v1/${plural}`,
        usual: service.limits.pageRows,
        most: service.limits.mostPageRows,
        keyOf: ({ code }) => code,
        of: `${register.release.version} ${coded?.index?.version ?? ''}`,
      });
      const placeless = near
        ? tellWithoutPlace(
            near,
            found.map(({ entry }) => entry.code),
          )
        : [];
      const body = {
        ...{ ...originOf(register), ...page, coded, nearly, near: near?.point ?? null },
        not_told: [...notTold, ...placeless],
      };
      return { body, cache: repeated.isPrivate ? CACHE.unkept : CACHE.loose };
    },
  });
}
