import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { type ApiClient, ApiProblem } from '../../reading/api-client.ts';
import { findArea } from '../../reading/areas/find-area.ts';
import { type Fault, plainFault } from './fault.ts';

/**
 * The record of an area, or of a list of districts; a fault where there is none, or where the list
 * cannot be taken as it is. Throws what else the API client throws.
 */
export async function readArea(client: ApiClient, code: string): Promise<AreaRecord | Fault> {
  try {
    const found = await findArea(client, code);
    return found ?? plainFault(`No area has the code “${code.slice(0, 60)}”.`);
  } catch (error) {
    // A list of districts that cannot be taken as it is: its problem says what is wrong with it.
    if (error instanceof ApiProblem && error.problem.status === 400) {
      return plainFault(error.problem.detail);
    }
    throw error;
  }
}
