import { OpenApi } from '../../../schemas/answers/openapi.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { openApiDocument } from '../../openapi/document.ts';
import { readFacts } from '../../openapi/facts.ts';
import { defineRoute } from '../route/define-route.ts';
import { describeRoutes } from '../route/route.ts';
import type { Route } from '../route/route.ts';

/** `/v1/openapi.json`: `routes` described in OpenAPI 3.1, with the filters of the datasets held. */
export function describeApi(routes: () => readonly Route[]): Route {
  return defineRoute({
    method: 'get',
    path: '/v1/openapi.json',
    id: 'readOpenApi',
    tag: 'Service',
    summary: 'This document',
    description: 'OpenAPI 3.1, made from the routes and schemas that the service itself runs on.',
    query: {},
    problems: [],
    examples: [{ summary: 'All of it', path: '/v1/openapi.json' }],
    answer: OpenApi,
    async handle({ service }) {
      const facts = await readFacts(service);
      const operations = describeRoutes(routes(), facts);
      return { body: openApiDocument(operations, facts), cache: CACHE.loose };
    },
  });
}
