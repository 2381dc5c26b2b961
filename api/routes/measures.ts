import { Hono } from 'hono';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import { LIST_PARAMETERS, pageOf } from '../answer/list.ts';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { ProblemError, quotable } from '../problem.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import type { CurrentReleases } from '../catalogue/open-all.ts';
import type { Service } from '../service.ts';

/** Every measure of the store, by id, with all datasets that have it. */
function dictionary({ releases }: CurrentReleases): MeasureRecord[] {
  const measures = new Map<string, MeasureRecord>();
  for (const { manifest } of releases) {
    for (const measure of manifest.measures) {
      const datasets = [...(measures.get(measure.id)?.datasets ?? []), ...measure.datasets];
      measures.set(measure.id, { ...measure, datasets: [...new Set(datasets)] });
    }
  }
  return [...measures.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `/v1/measures` and `/v1/measures/{id}`: the dictionary of measures. */
export function measureRoutes({ warehouse, limits, baseUrl }: Service) {
  return new Hono()
    .get('/v1/measures', async (c) => {
      const parameters = readParameters(c, limits.queryBytes, ['q', ...LIST_PARAMETERS]);
      const words = parameters.get('q')?.text.toLowerCase().split(/\s+/) ?? [];
      const measures = dictionary(await openCurrent(await warehouse.pin())).filter((measure) => {
        const text = `${measure.id} ${measure.name} ${measure.population}`.toLowerCase();
        return words.every((word) => text.includes(word));
      });
      c.header('Cache-Control', CACHE.loose);
      const href = `${baseUrl}/v1/measures`;
      const { pageRows: usual, mostPageRows: most } = limits;
      return c.json(pageOf(measures, { parameters, href, usual, most, keyOf: ({ id }) => id }));
    })
    .get('/v1/measures/:id', async (c) => {
      readParameters(c, limits.queryBytes, []);
      const id = c.req.param('id');
      const measures = dictionary(await openCurrent(await warehouse.pin()));
      const measure = measures.find((each) => each.id === id);
      if (!measure) {
        const near = nearest(
          id.slice(0, 100),
          measures.map((each) => each.id),
        );
        const guess = near[0] === undefined ? 'See /v1/measures.' : `Did you mean ${near[0]}?`;
        throw new ProblemError('unknown-route', `No measure ${quotable(id)}. ${guess}`, {
          members: { nearest: near, see: '/v1/measures' },
        });
      }
      c.header('Cache-Control', CACHE.loose);
      return c.json(measure);
    });
}
