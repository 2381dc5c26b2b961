import { ApiProblem } from './api-client.ts';

/** What a store has no dataset of, or a code that its figures do not have. */
const NOT_HELD = new Set(['/problems/unknown-dataset', '/problems/unknown-code']);

/** What is read, or undefined where the store does not hold it; any other problem is thrown on. */
export async function readHeld<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiProblem && NOT_HELD.has(error.problem.type)) return undefined;
    throw error;
  }
}
