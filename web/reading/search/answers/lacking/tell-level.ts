import { AREA_TYPES } from '../../../../../schemas/words/area-types.ts';
import type { ApiClient } from '../../../api-client.ts';
import { readCatalogue } from '../../../catalogue.ts';
import type { Question } from '../../question/question.ts';
import type { NotHeld } from '../answered.ts';
import { tellSource } from '../find-outside.ts';

/**
 * That no list of the small areas within a place is made here, where each of them is asked for: what
 * follows is of the place as a whole. None where no such kind of area is asked for.
 */
export async function tellLevel(
  client: ApiClient,
  { level, measures: [first], places }: Question,
): Promise<readonly NotHeld[]> {
  if (level === undefined || !first) return [];
  const dataset = (await readCatalogue(client)).find(({ id }) => id === first.datasets[0]);
  const where = places.flatMap(({ found }) => found.one?.name ?? []);
  const each = `${first.name} of each ${AREA_TYPES[level].name.toLowerCase()}`;
  return [{ what: [each, ...where].join(', '), outside: dataset && tellSource(dataset) }];
}
