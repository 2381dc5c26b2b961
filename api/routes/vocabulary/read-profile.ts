import { SidedProfile } from '../../../schemas/answers/sides/beside.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { buildWanted } from '../../jobs/adverts/build-wanted.ts';
import { buildProfile } from '../../profile/build-profile.ts';
import { openEdition } from '../../profile/open-edition.ts';
import { buildBeside } from '../../profile/sides/build-beside.ts';
import { buildSide } from '../../profile/sides/build-side.ts';
import { findPlace } from '../../profile/sides/place.ts';
import { defineRoute } from '../route/define-route.ts';
import { text } from '../route/declare-parameter.ts';
import { AREAS_DATASET } from '../../registers/areas/area-index.ts';
import { readPathArea } from '../../registers/areas/groups/find-area.ts';

/** `/v1/profile/{code}`: the headline figures of an area, in one answer. */
export const readProfile = defineRoute({
  method: 'get',
  path: '/v1/profile/{code}',
  id: 'readProfile',
  tag: 'Vocabulary',
  needs: { dataset: AREAS_DATASET },
  summary: 'The headline figures of an area, with those beside it and its place',
  description:
    'For each headline measure: the newest figure, the one a year before and whether the two can be told apart, the same period in region and country, the place among areas of the same type as an interval, and the cautions by code; what employers want and what courses lead to, and the two beside each other as ranges. Each figure is a row of some /data, which its cite answers with. One that is not published under the code of the area is that of an area of the same districts, or made of those of its districts (made_of), and cites those. The answer names its edition.',
  query: { edition: text('The releases that an edition of the whole store names.') },
  problems: ['unknown-area', 'unknown-dataset', 'unknown-version'],
  examples: [
    { summary: 'Kirklees', path: '/v1/profile/E08000034' },
    {
      summary: 'Two districts together',
      path: '/v1/profile/custom~Calder_Valley~E08000033~E08000034',
    },
  ],
  answer: SidedProfile,
  async handle({ store, service, path, value, today }) {
    const edition = value('edition');
    const opened = await openEdition(service, store, edition);
    const { releases, index } = opened;
    const area = readPathArea(path('code'), 'code', index);
    const day = area.to !== null && area.to < today ? area.to : today;
    const place = findPlace(area, index, today);
    const [profile, demand, provision, wanted, both] = await Promise.all([
      buildProfile(service, releases, { area, index, day, today }),
      buildSide(service, opened, { place, side: 'demand' }),
      buildSide(service, opened, { place, side: 'provision' }),
      buildWanted(service, opened, area, today),
      buildBeside(service, store, opened, place),
    ]);
    const body = {
      ...tellMoment(store, edition),
      ...profile,
      ...{ demand, provision, wanted, demand_beside_provision: both },
    };
    return { body, cache: CACHE.loose };
  },
});
