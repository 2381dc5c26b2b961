import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { faultsOfArea } from '../../registers/areas/groups/find-area.ts';
import { text } from '../route/declare-parameter.ts';
import type { RouteRequest } from '../route/define-route.ts';
import { readAreaIndex } from '../vocabulary/area-answers.ts';

/** The parameters of a question about one area, at one moment of the store. */
export const AREA_QUERY = {
  area: text('The code of one area. Required.'),
  edition: text('The releases that an edition of the whole store names.'),
};

type Checked = Pick<RouteRequest<string, unknown>, 'service' | 'store' | 'parameters'>;

/** Adds the fault of a question that names no area, or one that nobody has. */
export async function checkArea(
  { service, store, parameters }: Checked,
  faults: Fault[],
): Promise<void> {
  const asked = parameters.get('area');
  if (asked === undefined) {
    const message = 'area is missing: the code of one area, such as area=E47000003.';
    faults.push({ in: 'query', name: 'area', value: null, code: 'malformed-value', message });
    return;
  }
  faults.push(...faultsOfArea(asked, await readAreaIndex(service, store)));
}
