import type { MeasureRecord } from '../../../../../schemas/answers/measure.ts';
import { ENGLAND } from '../../../../../schemas/words/wider-areas.ts';
import type { ApiClient } from '../../../api-client.ts';
import { findArea } from '../../../areas/find-area.ts';
import { readWider } from '../../../areas/read-wider.ts';
import { readWithArea } from '../../../subjects/read-with-area.ts';
import type { Question } from '../../question/question.ts';
import { type AnsweredFigure, readFigure } from './read-figure.ts';

/** The dimension of subjects, in every dataset that tells them apart. */
export const SUBJECT = 'subject';

/**
 * The figure of a measure for a subject, or else for the area that it is a part of, in the place or else
 * in the nearest wider one that has it; undefined where none has, and where the measure does not tell
 * subjects apart. Throws what the API client throws.
 */
export async function readOfSubject(
  client: ApiClient,
  { subject, places, year }: Pick<Question, 'subject' | 'places' | 'year'>,
  measure: MeasureRecord,
): Promise<AnsweredFigure | undefined> {
  if (!subject) return undefined;
  const place = places[0]?.found.one;
  const area = place && (await findArea(client, place.code));
  const wider = area ? (await readWider(client, area)).map(({ code }) => code) : [];
  const { about: own, name } = subject;
  for (const { code: about } of await readWithArea(client, { code: own, name })) {
    for (const code of [...(place ? [place.code] : []), ...(place ? wider : [ENGLAND])]) {
      const figure = await readFigure(client, measure, code, { codes: { [SUBJECT]: about }, year });
      if (figure && figure.row.value !== null) return figure;
    }
  }
  return undefined;
}
