import { Hono } from 'hono';
import { AREA_TYPES, AREA_TYPE_SETS } from '../../schemas/words/area-types.ts';
import type { Fault } from '../../schemas/answers/problem.ts';
import { LIST_PARAMETERS, pageOf, readWords } from '../answer/list.ts';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { ProblemError, problemOfFaults, quotable } from '../problem.ts';
import { isUpperTier } from '../registers/areas/area-words.ts';
import { findDay } from '../question/day.ts';
import { guessAreas, nearestAreas } from '../registers/areas/nearest-areas.ts';
import { faultOf } from '../question/parameters.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import type { Service } from '../service.ts';
import { inForce } from '../registers/area-index.ts';
import type { AreaIndex, AreaRecord } from '../registers/area-index.ts';
import type { Store } from '../warehouse/warehouse.ts';

/** The parameters of the list of areas, beside those of every list. */
export const AREA_LIST_PARAMETERS = ['q', 'type', 'at', 'within'] as const;

const summaryOf = ({ code, name, name_cy, type, entity, from, to }: AreaRecord) => ({
  code,
  name,
  name_cy,
  type,
  entity,
  in_force: { from, to },
});

/** Areas named by an area: with name and type, or the bare code of one that is not held. */
function related(index: AreaIndex, codes: readonly string[]) {
  return codes.map((code) => {
    const area = index.byCode.get(code);
    return { code, name: area?.name ?? code, type: area?.type ?? null };
  });
}

function membersOf(index: AreaIndex, container: AreaRecord, day: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const area of index.areas) {
    if (!area.parents.includes(container.code) || !inForce(area, day)) continue;
    counts[area.type] = (counts[area.type] ?? 0) + 1;
  }
  return counts;
}

async function datasetsWith(store: Store, code: string): Promise<string[]> {
  const { releases } = await openCurrent(store);
  return releases
    .filter((release) => release.codes.get('area')?.byCode.has(code))
    .map(({ dataset }) => dataset);
}

function findMatching(index: AreaIndex, q: string | undefined): readonly AreaRecord[] {
  if (q === undefined) return index.areas;
  const words = q.toLowerCase().split(/\s+/);
  return index.areas.filter(({ code, name, name_cy }) => {
    const text = `${code} ${name} ${name_cy ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** `/v1/areas` and `/v1/areas/{code}`. */
export function areaRoutes({ warehouse, limits, baseUrl, areas, now }: Service) {
  const today = (): string => now().toISOString().slice(0, 10);

  async function readIndex(store: Store): Promise<AreaIndex> {
    const index = await areas(store, { needed: true });
    if (index) return index;
    throw new ProblemError('unknown-dataset', 'This store does not hold the areas dataset.');
  }

  return new Hono()
    .get('/v1/areas', async (c) => {
      const known = [...AREA_LIST_PARAMETERS, ...LIST_PARAMETERS];
      const parameters = readParameters(c, limits.queryBytes, known);
      const index = await readIndex(await warehouse.pin());
      const faults: Fault[] = [];
      const words = [...Object.keys(AREA_TYPES), ...Object.keys(AREA_TYPE_SETS)];
      const types = readWords(parameters.get('type'), words, faults);
      const upper = types?.some((type) => AREA_TYPE_SETS[type]) ?? false;
      const containers = readWords(parameters.get('within'), [...index.byCode.keys()], faults);
      const at = parameters.get('at');
      if (at && findDay(at.text) === undefined) {
        const message = 'at is a day, such as at=2023-04-01.';
        faults.push(faultOf(at, at.text, 'malformed-value', message));
      }
      if (faults.length > 0) throw problemOfFaults(faults);
      const day = at?.text ?? (containers ? today() : undefined);
      const found = findMatching(index, parameters.get('q')?.text).filter(
        (area) =>
          (!types ||
            types.includes(area.type) ||
            (upper && isUpperTier(area.type, area.code, index))) &&
          (day === undefined || inForce(area, day)) &&
          (containers?.some((code) => area.parents.includes(code)) ?? true),
      );
      c.header('Cache-Control', CACHE.loose);
      return c.json({
        version: index.version,
        ...pageOf(found.map(summaryOf), {
          parameters,
          href: `${baseUrl}/v1/areas`,
          usual: limits.pageRows,
          most: limits.mostPageRows,
          keyOf: ({ code }) => code,
          of: index.version,
        }),
      });
    })
    .get('/v1/areas/:code', async (c) => {
      readParameters(c, limits.queryBytes, []);
      const store = await warehouse.pin();
      const index = await readIndex(store);
      const code = c.req.param('code');
      const area = index.byCode.get(code);
      if (!area) {
        const near = nearestAreas(code, { areas: index });
        const guess = near.length === 0 ? ' See /v1/areas.' : guessAreas(near);
        throw new ProblemError('unknown-area', `No area has the code ${quotable(code)}.${guess}`, {
          members: { nearest: near.map((each) => each.code), see: '/v1/areas' },
        });
      }
      const day = area.to !== null && area.to < today() ? area.to : today();
      c.header('Cache-Control', CACHE.loose);
      return c.json({
        ...summaryOf(area),
        parents: related(index, area.parents),
        members: membersOf(index, area, day),
        predecessors: related(index, area.predecessors),
        successors: related(index, area.successors),
        centroid: area.lon === null || area.lat === null ? null : { lon: area.lon, lat: area.lat },
        datasets: await datasetsWith(store, code),
        version: index.version,
      });
    });
}
