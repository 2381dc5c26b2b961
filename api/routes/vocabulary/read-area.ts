import { AreaRecord } from '../../../schemas/answers/area.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { findDatasetsWith } from '../../catalogue/open-all.ts';
import { codesOfSame, findMadeUp } from '../../groups/make-up.ts';
import { tellArea } from '../../registers/areas/about/tell-area.ts';
import { AREAS_DATASET } from '../../registers/areas/area-index.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import { readPathArea } from '../../registers/areas/groups/find-area.ts';
import { membersOn } from '../../registers/areas/groups/members.ts';
import { neighboursOn } from '../../registers/areas/groups/neighbours.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { defineRoute } from '../route/define-route.ts';
import { countMembers, nameAreas, readAreaIndex, summarizeArea } from './area-answers.ts';

/** Those of some areas that no dataset has figures of, nor of areas that they are made of. */
async function findWithoutFigures(
  store: Store,
  index: AreaIndex,
  codes: readonly string[],
  today: string,
): Promise<string[]> {
  const without = await Promise.all(
    codes.map(async (code) => {
      const area = index.byCode.get(code);
      const madeUp = area && findMadeUp(area, index, today);
      const parts = madeUp
        ? [...codesOfSame(madeUp), ...madeUp.covers.flatMap((cover) => cover.codes)]
        : [];
      return (await findDatasetsWith(store, 'area', [code, ...parts])).length === 0;
    }),
  );
  return codes.filter((_, at) => without[at]);
}

/** `/v1/areas/{code}`: one area. */
export const readArea = defineRoute({
  method: 'get',
  path: '/v1/areas/{code}',
  id: 'readArea',
  tag: 'Vocabulary',
  needs: { dataset: AREAS_DATASET },
  summary: 'One area: its parents, members, heirs, and the datasets that have it',
  description:
    'An abolished code answers too, and names what took its place. So does a list of districts, with the published areas that are made of the same.',
  query: {},
  problems: ['unknown-area', 'unknown-dataset'],
  examples: [
    { summary: 'Kirklees', path: '/v1/areas/E08000034' },
    { summary: 'Yorkshire and The Humber', path: '/v1/areas/E12000003' },
    { summary: 'Two districts together', path: '/v1/areas/custom~E08000033~E08000034' },
  ],
  answer: AreaRecord,
  async handle({ store, service, path, today }) {
    const index = await readAreaIndex(service, store);
    const area = readPathArea(path('code'), 'code', index);
    const { code } = area;
    const day = area.to !== null && area.to < today ? area.to : today;
    const madeUp = findMadeUp(area, index, today);
    const datasets = await findDatasetsWith(store, 'area', [code]);
    const districts = madeUp.covers.flatMap((cover) => cover.codes);
    const others = [...codesOfSame(madeUp), ...districts];
    const elsewhere = await findDatasetsWith(store, 'area', others);
    const body = {
      ...summarizeArea(area),
      about: tellArea(area, index, today),
      parents: nameAreas(index, area.parents),
      parents_without_figures: await findWithoutFigures(store, index, area.parents, today),
      members: area.listed ? { lad: area.listed.length } : countMembers(index, area, day),
      predecessors: nameAreas(index, area.predecessors),
      successors: nameAreas(index, area.successors),
      districts: nameAreas(index, membersOn(area, index, day)),
      same_districts: nameAreas(
        index,
        madeUp.same.map((each) => each.code),
      ),
      neighbours: nameAreas(index, neighboursOn(area, index, day)),
      centroid: area.lon === null || area.lat === null ? null : { lon: area.lon, lat: area.lat },
      datasets,
      datasets_of_parts: elsewhere.filter((id) => !datasets.includes(id)),
      version: index.version,
    };
    return { body, cache: CACHE.loose };
  },
});
