import type { EntitySummary } from '../../../schemas/answers/entity.ts';
import { REGISTERS } from '../../../schemas/words/entities.ts';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { openCurrent } from '../../catalogue/open-all.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { listed } from '../../question/filters/filter.ts';
import type { Register } from '../../registers/read-register.ts';
import type { Service } from '../../service.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';
import type { Store } from '../../warehouse/warehouse.ts';

/** The register of an entity; 404 for a store without one, 503 where a damaged release may be it. */
export async function readRegister(
  { registers }: Service,
  store: Store,
  entity: RegisterEntity,
): Promise<Register> {
  const register = await registers(store, entity);
  if (register) return register;
  const { unavailable } = await openCurrent(store);
  if (unavailable[0]) throw unavailable[0];
  const detail = `This store does not hold a register of ${REGISTERS[entity].plural}.`;
  throw new ProblemError('unknown-dataset', detail, { members: { see: '/v1/datasets' } });
}

/** Where what is answered was read. */
export function originOf({ entity, release }: Register) {
  const { dataset, version, manifest } = release;
  return { register: entity, dataset, version, invented: manifest.invented };
}

/** An entry as lists have it. */
export function summarizeEntry(register: Register, entry: CodeEntry): EntitySummary {
  const { code, name, parent, level } = entry;
  return { code, name, parent, level, in_force: register.inForce(code) };
}

/**
 * The problem of a code that the register has not, with the nearest by spelling or by name; `further`
 * is a sentence more.
 */
export function unknownEntry(
  code: string,
  { entity, list }: Register,
  further?: string,
): ProblemError {
  const { name, plural } = REGISTERS[entity];
  const wanted = code.slice(0, 100);
  const byName = new Map(list.entries.map((entry) => [entry.name, entry]));
  const near = /\d/.test(wanted)
    ? nearest(wanted, list.byCode.keys()).flatMap((each) => list.byCode.get(each) ?? [])
    : nearest(wanted, byName.keys()).flatMap((each) => byName.get(each) ?? []);
  const see = `/v1/${plural}`;
  const words = near.slice(0, 3).map((entry) => `${entry.code} (${entry.name})`);
  const guess = words.length === 0 ? ` See ${see}.` : ` Did you mean ${listed(words)}?`;
  const detail = `No ${name.toLowerCase()} has the code ${quotable(code)}.${guess}`;
  const told = further === undefined ? detail : `${detail} ${further}`;
  return new ProblemError('unknown-entity', told, {
    members: {
      nearest: near.map((entry) => entry.code),
      nearest_named: near.map(({ code: own, name: called }) => ({ code: own, name: called })),
      see,
    },
  });
}
