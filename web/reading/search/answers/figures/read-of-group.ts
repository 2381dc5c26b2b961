import { ENGLAND } from '../../../../../schemas/words/wider-areas.ts';
import type { ApiClient } from '../../../api-client.ts';
import type { Question } from '../../question/question.ts';
import { PART_OF_GROUP } from '../../question/words/groups.ts';
import type { AnsweredFigure } from './read-figure.ts';
import { readNearest } from './read-nearest.ts';

/**
 * Figures of the measures of a question for the ages that are the one group it names, in the first
 * place or the nearest wider one that has a number; none where no dataset of theirs tells those ages.
 * Throws what the API client throws.
 */
export async function readOfGroup(
  client: ApiClient,
  { groups: [group, ...others], measures, places, year }: Question,
): Promise<AnsweredFigure[]> {
  const part = group && PART_OF_GROUP[group];
  if (part === undefined || others.length > 0) return [];
  const nearest = measures.map((measure) => ({ measure, part, wider: true }));
  return readNearest(client, { nearest, part: '', year }, places[0]?.found.one?.code ?? ENGLAND);
}
