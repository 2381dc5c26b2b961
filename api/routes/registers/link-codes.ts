import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { quotable } from '../../problem.ts';
import { listBelow } from '../../question/filters/code-tree.ts';
import { faultOf } from '../../question/parameters.ts';
import type { Parameter } from '../../question/parameters.ts';
import { findCovers } from '../../registers/areas/groups/covers.ts';
import { faultsOfArea, findAnyArea } from '../../registers/areas/groups/find-area.ts';
import type { LinkedTo } from '../../registers/links.ts';
import { codesOf } from '../../registers/areas/places.ts';
import type { RouteRequest } from '../route/define-route.ts';
import { readAreaIndex } from '../vocabulary/area-answers.ts';

/** What of a request the codes of a link are read with. */
export type LinkRequest = Pick<RouteRequest<string, unknown>, 'service' | 'store' | 'today'>;

/** What entries are asked by: its name, the code where it has none, and the codes that stand for it. */
interface LinkCodes {
  readonly name: string;
  readonly codes: readonly string[];
}

type ReadCodes = (
  asked: Parameter,
  request: LinkRequest,
  faults: Fault[],
) => Promise<LinkCodes | undefined>;

/**
 * The codes that stand for what is asked for, and those that lie in it; undefined, with the faults
 * added, for a code that nobody has. An area stands for the districts that it is or was made of; a
 * subject for its parts.
 */
export const LINK_CODES: Readonly<Record<LinkedTo, ReadCodes>> = {
  async area(asked, { service, store, today }, faults) {
    const index = await readAreaIndex(service, store);
    const found = findAnyArea(asked.text, index);
    if (!('area' in found)) {
      faults.push(...faultsOfArea(asked, index));
      return undefined;
    }
    const inside = findCovers(found.area, index, today).flatMap(({ codes }) => codes);
    const { code, name } = found.area;
    return { name, codes: [...new Set([...codesOf(code, index), ...inside])] };
  },

  async subject(asked, { service, store }, faults) {
    const register = await service.registers(store, 'subject');
    if (!register) return { name: asked.text, codes: [asked.text] };
    const own = register.list.byCode.get(asked.text);
    if (own) {
      const below = listBelow(new Set([asked.text]), register.list);
      return { name: own.name, codes: [asked.text, ...below] };
    }
    const near = nearest(asked.text.slice(0, 100), register.list.byCode.keys());
    const message = `No subject has the code ${quotable(asked.text.slice(0, 100))}.`;
    const more = { ...(near.length > 0 ? { nearest: near } : {}), see: '/v1/subjects' };
    faults.push(faultOf(asked, asked.text, 'unknown-code', message, more));
    return undefined;
  },
};
