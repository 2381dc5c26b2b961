import type { Fault } from '../../schemas/answers/problems/problem.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import { codePattern } from '../../schemas/words/entities.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import { quotable } from '../problem.ts';
import { faultOf } from '../question/parameters.ts';
import type { Parameter, Parameters } from '../question/parameters.ts';
import { faultsOfArea } from '../registers/areas/groups/find-area.ts';
import type { Register } from '../registers/read-register.ts';
import type { Service } from '../service.ts';
import type { Store } from '../warehouse/warehouse.ts';
import { findPoints } from './find-point.ts';

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

async function checkNear(service: Service, store: Store, asked: Parameter): Promise<Fault[]> {
  const points = await findPoints(service.warehouse, store, asked.text);
  if (points.length === 1) return [];
  const message =
    points.length === 0
      ? `near is the first half of a postcode or the name of a town, and ${quotable(asked.text)} is neither here.`
      : `There are ${countWords(points.length, 'place')} called ${quotable(asked.text)}: give a postcode instead.`;
  return [faultOf(asked, asked.text, 'malformed-value', message)];
}

/** Adds the faults of a question about courses whose words are known to the store alone. */
export async function checkCourses(
  service: Service,
  store: Store,
  parameters: Parameters,
  faults: Fault[],
): Promise<void> {
  const index = await service.areas(store);
  const [area, near, provider] = ['area', 'near', 'provider'].map((name) => parameters.get(name));
  if (area && index) faults.push(...faultsOfArea(area, index));
  if (near) faults.push(...(await checkNear(service, store, near)));
  for (const item of provider?.items ?? []) {
    if (!provider || UKPRN.test(item)) continue;
    const message = 'provider is a UK Provider Reference Number of eight digits.';
    faults.push(faultOf(provider, item, 'malformed-value', message));
  }
  const subjects = await service.registers(store, 'subject');
  const occupations = await service.registers(store, 'occupation');
  faults.push(...checkCodes(parameters.get('subject'), subjects));
  faults.push(...checkCodes(parameters.get('soc'), occupations));
  const km = parameters.get('km');
  if (km && !near) {
    faults.push(faultOf(km, km.text, 'malformed-value', 'km needs near: from where it is.'));
  }
}
