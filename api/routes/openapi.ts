import { Hono } from 'hono';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { openApiDocument } from '../openapi/document.ts';
import { readFacts } from '../openapi/facts.ts';
import type { Service } from '../service.ts';

/** `/v1/openapi.json`: the API described in OpenAPI 3.1, with the filters of the datasets held. */
export function openApiRoutes(service: Service) {
  return new Hono().get('/v1/openapi.json', async (c) => {
    readParameters(c, service.limits.queryBytes, []);
    c.header('Cache-Control', CACHE.loose);
    return c.text(JSON.stringify(openApiDocument(await readFacts(service))), 200, {
      'Content-Type': 'application/json',
    });
  });
}
