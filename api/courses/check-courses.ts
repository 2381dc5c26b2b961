import type { Fault } from '../../schemas/answers/problems/problem.ts';
import { codePattern } from '../../schemas/words/entities.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import { quotable } from '../problem.ts';
import { faultOf } from '../question/parameters.ts';
import type { Parameter, Parameters } from '../question/parameters.ts';
import { faultsOfArea } from '../registers/areas/groups/find-area.ts';
import { faultsOfNear } from '../registers/places/find-point.ts';
import type { Register } from '../registers/read-register.ts';
import type { Service } from '../service.ts';
import type { Store } from '../warehouse/warehouse.ts';

const UKPRN = codePattern('provider');

/** Faults of codes that a register has not. Nothing is a fault where the store has no register. */
function checkCodes(asked: Parameter | undefined, register: Register | undefined): Fault[] {
  return (asked?.items ?? []).flatMap((item) => {
    if (!asked || !register || register.list.byCode.has(item)) return [];
    const message = `${asked.name} has no code ${quotable(item)}.`;
    const near = nearest(item.slice(0, 50), register.list.byCode.keys());
    return [faultOf(asked, item, 'unknown-code', message, { nearest: near })];
  });
}

/** Adds the faults of a question about courses whose words are known to the store alone. */
export async function checkCourses(
  service: Service,
  store: Store,
  parameters: Parameters,
  faults: Fault[],
): Promise<void> {
  const index = await service.areas(store);
  const [area, provider] = ['area', 'provider'].map((name) => parameters.get(name));
  if (area && index) faults.push(...faultsOfArea(area, index));
  faults.push(...(await faultsOfNear(service.warehouse, store, parameters, { ofArea: true })));
  for (const item of provider?.items ?? []) {
    if (!provider || UKPRN.test(item)) continue;
    const message = 'provider is a UK Provider Reference Number of eight digits.';
    faults.push(faultOf(provider, item, 'malformed-value', message));
  }
  const subjects = await service.registers(store, 'subject');
  const occupations = await service.registers(store, 'occupation');
  faults.push(...checkCodes(parameters.get('subject'), subjects));
  faults.push(...checkCodes(parameters.get('soc'), occupations));
}
