import type { AreaSummary } from '../../../schemas/answers/area.ts';
import type { Found } from './find-added.ts';

/** The town or postcode district that an area was found by: `Huddersfield`, `DN1`. */
export function findTown(
  found: Found | undefined,
  area: Pick<AreaSummary, 'code'> | undefined,
): string | undefined {
  return found?.several.find(({ code }) => code === area?.code)?.found_by?.name;
}
