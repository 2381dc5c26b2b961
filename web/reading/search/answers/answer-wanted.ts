import { DemandAnswer } from '../../../../schemas/answers/sides/beside.ts';
import { ENGLAND } from '../../../../schemas/words/wider-areas.ts';
import { type ApiClient, apiPath } from '../../api-client.ts';
import { readCatalogue } from '../../catalogue.ts';
import { readHeld } from '../../read-held.ts';
import type { Question } from '../question/question.ts';
import type { WantedList } from '../question/words/wanted.ts';
import type { Answered } from './answered.ts';
import { findOutside, tellSource } from './find-outside.ts';

/** The dataset of adverts by occupation, whose publisher has those of places that are not held. */
const ADVERTS = 'labour-demand';

const WHAT: Readonly<Record<WantedList, string>> = {
  most: 'adverts by occupation',
  changed: 'adverts by occupation',
  paid: 'jobs in the order of their pay',
};

/** Reads the jobs of the place, or of England; what of it is asked for and not held is told. */
export async function answerWanted(
  client: ApiClient,
  { wanted: list, places: [place] }: Question,
): Promise<Pick<Answered, 'wanted' | 'notHeld'>> {
  if (list === undefined) return { wanted: undefined, notHeld: [] };
  const area = place?.found.one ?? { code: ENGLAND, name: 'England' };
  const path = apiPath('/v1/demand', { area: area.code });
  const wanted = (await readHeld(client.read(path, DemandAnswer)))?.wanted;
  const answered = wanted && wanted.most.length > 0 ? { wanted, list, area } : undefined;
  if (answered && list !== 'paid') return { wanted: answered, notHeld: [] };
  const catalogue = await readCatalogue(client);
  const adverts = catalogue.find(({ id }) => id === ADVERTS);
  const outside =
    list === 'paid'
      ? findOutside(catalogue, ['pay', 'occupation'])
      : adverts && tellSource(adverts);
  const notHeld = [{ what: `${WHAT[list]}, ${area.name}`, outside }];
  return { wanted: answered, notHeld };
}
