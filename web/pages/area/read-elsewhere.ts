import { AreaRecord } from '../../reading/answers/area.ts';
import { type ApiClient, ApiProblem } from '../../reading/api-client.ts';

async function findRecord(client: ApiClient, code: string): Promise<AreaRecord | undefined> {
  try {
    return await client.read(`/v1/areas/${encodeURIComponent(code)}`, AreaRecord);
  } catch (error) {
    // An area may name one before it that this release of the areas does not hold.
    if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
    throw error;
  }
}

/**
 * The areas just before and after one without figures of its own, as far as figures are held for
 * them; none for an area that has figures. Throws what the API client throws.
 */
export async function readElsewhere(client: ApiClient, area: AreaRecord): Promise<AreaRecord[]> {
  if (area.datasets.length > 0) return [];
  const related = [...area.successors, ...area.predecessors];
  const found = await Promise.all(related.map(({ code }) => findRecord(client, code)));
  return found.flatMap((each) => (each && each.datasets.length > 0 ? [each] : []));
}
