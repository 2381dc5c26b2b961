import { Profile } from '../../../schemas/answers/profile.ts';
import { findEdition } from '../../../schemas/release/catalogue.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { openCurrent } from '../../catalogue/open-all.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { buildProfile } from '../../profile/build-profile.ts';
import type { Service } from '../../service.ts';
import { UnavailableRelease } from '../../warehouse/release.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { defineRoute } from '../route/define-route.ts';
import { text } from '../route/declare-parameter.ts';
import { readPathArea } from '../../registers/areas/groups/find-area.ts';

/** The releases of an edition that can be served, or of now; and the areas of the same moment. */
async function openEdition({ areas }: Service, store: Store, edition: string | undefined) {
  if (edition === undefined) {
    const { releases } = await openCurrent(store);
    return { releases, index: await areas(store, { needed: true }) };
  }
  const found = findEdition(store.catalogue, edition);
  if (!found) {
    throw new ProblemError('unknown-version', `There is no edition ${quotable(edition)}.`, {
      members: { see: '/v1/editions' },
    });
  }
  const opened = await Promise.all(
    Object.entries(found.datasets).map(async ([dataset, version]): Promise<Release[]> => {
      try {
        return [await store.release(dataset, version)];
      } catch (error) {
        // One that is damaged does not hide the others, as in the catalogue.
        if (error instanceof UnavailableRelease) return [];
        throw error;
      }
    }),
  );
  return { releases: opened.flat(), index: await areas(store, { edition, needed: true }) };
}

/** `/v1/profile/{code}`: the headline figures of an area, in one answer. */
export const readProfile = defineRoute({
  method: 'get',
  path: '/v1/profile/{code}',
  id: 'readProfile',
  tag: 'Vocabulary',
  summary: 'The headline figures of an area, with those beside it and its place',
  description:
    'For each headline measure: the newest figure, the one a year before and whether the two can be told apart, the same period in region and country, the place among areas of the same type as an interval, and the cautions by code. Each figure is a row of some /data, which its cite answers with. One that is not published under the code of the area is that of an area of the same districts, or made of those of its districts (made_of), and cites those. The answer names its edition.',
  query: { edition: text('The releases that an edition of the whole store names.') },
  problems: ['unknown-area', 'unknown-dataset', 'unknown-version'],
  examples: [
    { summary: 'Kirklees', path: '/v1/profile/E08000034' },
    {
      summary: 'Two districts together',
      path: '/v1/profile/custom~Calder_Valley~E08000033~E08000034',
    },
  ],
  answer: Profile,
  async handle({ store, service, path, value, today }) {
    const edition = value('edition');
    const { releases, index } = await openEdition(service, store, edition);
    if (!index) {
      throw new ProblemError('unknown-dataset', 'This store does not hold the areas dataset.');
    }
    const area = readPathArea(path('code'), 'code', index);
    const day = area.to !== null && area.to < today ? area.to : today;
    const profile = await buildProfile(service, releases, { area, index, day, today });
    const body = {
      edition: edition ?? store.catalogue.edition,
      invented: store.catalogue.stamp === 'sample',
      ...profile,
    };
    return { body, cache: CACHE.loose };
  },
});
