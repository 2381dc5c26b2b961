import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import type { ApiClient } from '../../api-client.ts';
import { findAskedMeasures } from '../question/find-measures.ts';
import type { ToldBeside } from './answered.ts';
import { tellBeside } from './lacking/tell-beside.ts';

/**
 * What is held of people after their courses, as a search for outcomes finds it, each with whom it is
 * told of: providers, regions or wider. None where the store holds none. Throws what the API client throws.
 */
export function readAfterCourses(
  client: ApiClient,
  dictionary: readonly MeasureRecord[],
): Promise<ToldBeside[]> {
  const { measures, beside } = findAskedMeasures(['outcomes'], dictionary);
  return tellBeside(client, { beside: [...measures, ...beside] });
}
