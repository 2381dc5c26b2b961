import type { ApiClient } from '../../api-client.ts';
import { type ProgrammesHere, readProgrammes } from '../../programmes/read-programmes.ts';
import type { Question } from '../question/question.ts';

/** Who runs the programmes that are asked for where the place is; undefined where none is asked for or held. */
export const answerProgrammes = async (
  client: ApiClient,
  { topic, programme, places: [place] }: Question,
): Promise<ProgrammesHere | undefined> =>
  topic === 'programmes' ? readProgrammes(client, place?.found.one?.code, programme) : undefined;
