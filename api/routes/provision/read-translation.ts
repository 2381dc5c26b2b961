import { TranslationAnswer } from '../../../schemas/answers/provision/translation.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { findMeasure } from '../../catalogue/find-measure.ts';
import { readMeasures } from '../../catalogue/read-measures.ts';
import { buildTranslation } from '../../provision/translation/build-translation.ts';
import { text } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';

const given = (name: string, code: string | undefined) =>
  code === undefined ? {} : { [name]: code };

/** `/v1/measures/{measure}/as/{other}`: the bounds of one measure as another, or why there are none. */
export const readTranslation = defineRoute({
  method: 'get',
  path: '/v1/measures/{measure}/as/{other}',
  id: 'readTranslation',
  tag: 'Vocabulary',
  summary: 'One measure told as another, as bounds',
  description:
    'The outcome of the first measure among the people whom the second is of: the least and the most that the two definitions allow, with nothing assumed of people whose outcome is not published; or why nothing can be said. With a provider or an area the bounds are worked out from its published figures, each of which is cited; bounds too wide to be of use are said to be so.',
  query: {
    provider: text('A provider, by its UKPRN: its figures are worked out.'),
    area: text('An area, by its code, for measures of areas.'),
    period: text('A period, by its code; the newest that has all figures where not given.'),
  },
  problems: ['unknown-route'],
  examples: [
    {
      summary: 'Sustained work among all who left',
      path: '/v1/measures/sustained_employment_rate/as/apprenticeship_achievement_rate',
    },
  ],
  answer: TranslationAnswer,
  async handle({ store, service, path, value }) {
    const measures = await readMeasures(store);
    const pair = {
      one: findMeasure(measures, path('measure')),
      other: findMeasure(measures, path('other')),
    };
    const codes = { ...given('provider', value('provider')), ...given('area', value('area')) };
    const asked = { codes, period: value('period') };
    const body = {
      ...tellMoment(store),
      ...(await buildTranslation(service, store, measures, pair, asked)),
    };
    return { body, cache: CACHE.loose };
  },
});
