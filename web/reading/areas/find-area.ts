import { AreaRecord } from '../../../schemas/answers/area.ts';
import { type ApiClient, ApiProblem } from '../api-client.ts';

/** The record of an area; undefined where the store knows no such code. */
export async function findArea(client: ApiClient, code: string): Promise<AreaRecord | undefined> {
  try {
    return await client.read(`/v1/areas/${encodeURIComponent(code)}`, AreaRecord);
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
    throw error;
  }
}
