import type { Fault } from '../../../../schemas/answers/problems/problem.ts';
import { type Parameters, faultOf } from '../../../question/parameters.ts';
import type { AreaIndex } from '../../../registers/areas/area-index.ts';
import { findAnyArea } from '../../../registers/areas/groups/find-area.ts';
import type { AnyArea } from '../../../registers/areas/groups/members.ts';

/** No more areas can be told apart side by side. */
export const MOST_COMPARED = 20;

/** The areas of `area=`, lists of districts among them; a fault for each that is none. */
export function readComparedAreas(
  parameters: Parameters,
  index: AreaIndex,
  faults: Fault[],
): AnyArea[] {
  const asked = parameters.get('area');
  const items = [...new Set(asked?.items ?? [])].filter((item) => item !== '');
  if (!asked || items.length === 0 || items.length > MOST_COMPARED) {
    const message = `area is a list, separated by commas, of at most ${MOST_COMPARED}.`;
    const at = asked ?? { in: 'query' as const, at: 'area' };
    faults.push(faultOf(at, asked?.text ?? null, 'malformed-value', message));
    return [];
  }
  return items.flatMap((item) => {
    const found = findAnyArea(item, index);
    if ('area' in found) return [found.area];
    faults.push(
      ...found.faults.map(({ code, message, value, nearest }) =>
        faultOf(asked, value, code, message, { ...(nearest && { nearest }), see: '/v1/areas' }),
      ),
    );
    return [];
  });
}
