import { DemandAnswer } from '../../../schemas/answers/sides/beside.ts';
import type { SideName } from '../../../schemas/dataset/headline.ts';
import { buildWanted } from '../../jobs/adverts/build-wanted.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { openEdition } from '../../profile/open-edition.ts';
import { buildSide } from '../../profile/sides/build-side.ts';
import { findPlace } from '../../profile/sides/place.ts';
import { AREAS_DATASET } from '../../registers/areas/area-index.ts';
import { readPathArea } from '../../registers/areas/groups/find-area.ts';
import type { Service } from '../../service.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { defineRoute } from '../route/define-route.ts';
import { AREA_QUERY, checkArea } from './asked-area.ts';

interface Asked {
  readonly service: Service;
  readonly store: Store;
  readonly today: string;
  readonly area: string;
  readonly edition: string | undefined;
}

/** One side of the area that is asked for. Throws the problem of a code that no area has. */
export async function answerSide(
  { service, store, today, area: code, edition }: Asked,
  side: SideName,
) {
  const opened = await openEdition(service, store, edition);
  const area = readPathArea(code, 'area', opened.index);
  const place = findPlace(area, opened.index, today);
  return {
    moment: {
      ...tellMoment(store, edition),
      area: { code: area.code, name: area.name, type: area.type },
    },
    measures: await buildSide(service, opened, { place, side }),
    ...{ opened, area },
  };
}

/** What the two routes of a side share. */
export const SIDE = {
  method: 'get',
  tag: 'Vocabulary',
  needs: { dataset: AREAS_DATASET },
  query: AREA_QUERY,
  check: checkArea,
  problems: ['unknown-code', 'unknown-area', 'unknown-dataset', 'unknown-version'],
} as const;

/** `/v1/demand`: what employers want in an area. */
export const readDemand = defineRoute({
  ...SIDE,
  path: '/v1/demand',
  id: 'readDemand',
  summary: 'What employers want in an area, by occupation',
  description:
    'Adverts and projected openings of the newest period, each a row of some /data, which its cite answers with. Kinds of demand stand apart: a stock of adverts on a day is no flow of openings.',
  examples: [{ summary: 'West Yorkshire', path: '/v1/demand?area=E47000003' }],
  answer: DemandAnswer,
  async handle({ service, store, value, today }) {
    const asked = { service, store, today, area: value('area') ?? '', edition: value('edition') };
    const { moment, measures, opened, area } = await answerSide(asked, 'demand');
    const wanted = await buildWanted(service, opened, area, today);
    return { body: { ...moment, demand: measures, wanted }, cache: CACHE.loose };
  },
});
