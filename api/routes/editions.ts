import { Hono } from 'hono';
import { findEdition } from '../../schemas/release/catalogue.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import { LIST_PARAMETERS, pageOf } from '../answer/list.ts';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { ProblemError, quotable } from '../problem.ts';
import type { Service } from '../service.ts';

/** `/v1/editions` and `/v1/editions/{edition}`: which release was current when. */
export function editionRoutes({ warehouse, limits, baseUrl }: Service) {
  return new Hono()
    .get('/v1/editions', async (c) => {
      const parameters = readParameters(c, limits.queryBytes, LIST_PARAMETERS);
      const { catalogue } = await warehouse.pin();
      c.header('Cache-Control', CACHE.loose);
      return c.json(
        pageOf(catalogue.editions.toReversed(), {
          parameters,
          href: `${baseUrl}/v1/editions`,
          usual: limits.pageRows,
          most: limits.mostPageRows,
          keyOf: ({ edition }) => edition,
        }),
      );
    })
    .get('/v1/editions/:edition', async (c) => {
      readParameters(c, limits.queryBytes, []);
      const { catalogue } = await warehouse.pin();
      const wanted = c.req.param('edition');
      const edition = findEdition(catalogue, wanted);
      if (!edition) {
        const known = catalogue.editions.map((each) => each.edition);
        throw new ProblemError('unknown-route', `There is no edition ${quotable(wanted)}.`, {
          members: { nearest: nearest(wanted.slice(0, 50), known), see: '/v1/editions' },
        });
      }
      c.header('Cache-Control', CACHE.pinned);
      return c.json(edition);
    });
}
