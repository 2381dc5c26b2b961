import { EntityRecord } from '../../../schemas/answers/entity.ts';
import { REGISTERS } from '../../../schemas/words/entities.ts';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { findDatasetsWith } from '../../catalogue/open-all.ts';
import { listHeld } from '../../registers/held/list-held.ts';
import { readNames } from '../../registers/held/read-names.ts';
import { relateEntries } from '../../registers/titles/relate-entries.ts';
import { listParents } from '../../warehouse/codes.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';
import { defineRoute } from '../route/define-route.ts';
import type { Route } from '../route/route.ts';
import { originOf, readRegister, summarizeEntry, unknownEntry } from './register-answers.ts';

const named = ({ code, name }: CodeEntry) => ({ code, name });

/** `/v1/occupations/{occupation}` and the like: one entry of a register. */
export function readEntry(entity: RegisterEntity): Route {
  const { name, plural } = REGISTERS[entity];
  const path: `/v1/${string}/{${RegisterEntity}}` = `/v1/${plural}/{${entity}}`;
  return defineRoute({
    method: 'get',
    path,
    id: `read${entity.charAt(0).toUpperCase()}${entity.slice(1)}`,
    tag: 'Vocabulary',
    needs: { register: entity },
    summary: `One ${name.toLowerCase()}: what is above, below and near it, and the datasets that have it`,
    description: 'All that the register says of it.',
    query: {},
    problems: ['unknown-entity', 'unknown-dataset'],
    examples: ({ registers }) => {
      const code = registers.get(entity) ?? '';
      return [{ summary: 'The first of the register', path: `/v1/${plural}/${code}` }];
    },
    answer: EntityRecord,
    async handle({ store, service, path: at }) {
      const register = await readRegister(service, store, entity);
      const { list } = register;
      const code = at(entity);
      const entry = list.byCode.get(code);
      if (!entry) throw unknownEntry(code, register);
      const body = {
        ...summarizeEntry(register, entry),
        parents: listParents(list, entry).map(named),
        children: list.entries.filter(({ parent }) => parent === code).map(named),
        related: relateEntries(list, entry, await service.titles(store, register)),
        attributes: await register.readAttributes(code),
        datasets: await findDatasetsWith(store, entity, [code]),
        names: await readNames(service, store, entity, code),
        held: await listHeld(service, store, entity, code),
        ...originOf(register),
      };
      return { body, cache: CACHE.loose };
    },
  });
}
