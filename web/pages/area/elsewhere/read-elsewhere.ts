import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import type { ApiClient } from '../../../reading/api-client.ts';
import { findArea } from '../../../reading/areas/find-area.ts';

/**
 * The other places just before and after one without figures of its own, as far as figures are held for
 * them; none for an area that has figures. Throws what the API client throws.
 */
export async function readElsewhere(client: ApiClient, area: AreaRecord): Promise<AreaRecord[]> {
  if (area.datasets.length + area.datasets_of_parts.length > 0) return [];
  const related = [...area.successors, ...area.predecessors];
  const found = await Promise.all(related.map(({ code }) => findArea(client, code)));
  return found.flatMap((each) =>
    each && each.place !== area.place && each.datasets.length > 0 ? [each] : [],
  );
}
