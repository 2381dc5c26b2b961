import { AreaRecord } from '../../../schemas/answers/area.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { findDatasetsWith } from '../../catalogue/open-all.ts';
import { ProblemError, quotable } from '../../problem.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import { guessAreas, nearestAreas } from '../../registers/areas/nearest-areas.ts';
import { defineRoute } from '../route/define-route.ts';
import { countMembers, nameAreas, readAreaIndex, summarizeArea } from './area-answers.ts';

/** The problem of a code that no area has, with the nearest. */
export function unknownArea(code: string, index: AreaIndex): ProblemError {
  const near = nearestAreas(code, { areas: index });
  const guess = near.length === 0 ? ' See /v1/areas.' : guessAreas(near);
  return new ProblemError('unknown-area', `No area has the code ${quotable(code)}.${guess}`, {
    members: { nearest: near.map((each) => each.code), see: '/v1/areas' },
  });
}

/** `/v1/areas/{code}`: one area. */
export const readArea = defineRoute({
  method: 'get',
  path: '/v1/areas/{code}',
  id: 'readArea',
  tag: 'Vocabulary',
  summary: 'One area: its parents, members, heirs, and the datasets that have it',
  description: 'An abolished code answers too, and names what took its place.',
  query: {},
  problems: ['unknown-area', 'unknown-dataset'],
  examples: [
    { summary: 'Kirklees', path: '/v1/areas/E08000034' },
    { summary: 'Yorkshire and The Humber', path: '/v1/areas/E12000003' },
  ],
  answer: AreaRecord,
  async handle({ store, service, path, today }) {
    const index = await readAreaIndex(service, store);
    const code = path('code');
    const area = index.byCode.get(code);
    if (!area) throw unknownArea(code, index);
    const day = area.to !== null && area.to < today ? area.to : today;
    const body = {
      ...summarizeArea(area),
      parents: nameAreas(index, area.parents),
      members: countMembers(index, area, day),
      predecessors: nameAreas(index, area.predecessors),
      successors: nameAreas(index, area.successors),
      centroid: area.lon === null || area.lat === null ? null : { lon: area.lon, lat: area.lat },
      datasets: await findDatasetsWith(store, 'area', code),
      version: index.version,
    };
    return { body, cache: CACHE.loose };
  },
});
