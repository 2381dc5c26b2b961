import { ENGLAND } from '../../../../../schemas/words/wider-areas.ts';
import type { ApiClient } from '../../../api-client.ts';
import { readCatalogue } from '../../../catalogue.ts';
import type { Question } from '../../question/question.ts';
import type { Lacking } from '../../question/words/asked.ts';
import type { Answered } from '../answered.ts';
import { tellSource } from '../find-outside.ts';
import { readNearest } from './read-nearest.ts';

/**
 * That what is asked for is held nowhere here, with where it stands, and the figures that come near it of
 * the first place, or of England. Throws what the API client throws.
 */
export async function answerLacking(
  client: ApiClient,
  question: Question,
  { what, outside }: Lacking,
): Promise<Pick<Answered, 'figures' | 'instead' | 'notHeld'>> {
  const { places, nearest } = question;
  const [place] = places;
  const [like] = nearest.flatMap(({ measure }) => measure.datasets);
  const held = (await readCatalogue(client)).find(({ id }) => id === like);
  const where = places.flatMap(({ found }) => found.one?.name ?? []);
  return {
    figures: [],
    instead: await readNearest(client, question, place?.found.one?.code ?? ENGLAND),
    notHeld: [
      { what: [what, ...where].join(', '), outside: outside ?? (held && tellSource(held)) },
    ],
  };
}
