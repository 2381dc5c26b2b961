import { EntityList } from '../../../schemas/answers/entity.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';

/** A place that is near to something in most stores: the example of the box that asks for one. */
export const NEAR_EXAMPLE = 'HD1';

/**
 * Whether any provider has a place that a distance can be measured to, tried with the example: those
 * with a place stand first. False too where the example is no place here: what is offered must work.
 */
export async function readDistance(client: ApiClient): Promise<boolean> {
  try {
    const path = apiPath('/v1/providers', { near: NEAR_EXAMPLE, limit: '1' });
    const { data } = await client.read(path, EntityList);
    return data.some(({ near }) => near !== null);
  } catch (error) {
    if (error instanceof ApiProblem) return false;
    throw error;
  }
}
