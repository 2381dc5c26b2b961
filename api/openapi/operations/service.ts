import { z } from 'zod';
import { Config } from '../../../schemas/answers/config.ts';
import { Health } from '../../../schemas/answers/health.ts';
import type { Operation } from '../operation.ts';

/** Limits and words, state, and the document itself. */
export function serviceOperations(): Operation[] {
  const common = { method: 'get', tag: 'Service', headers: 'json', parameters: [] } as const;
  return [
    {
      ...common,
      route: '/v1/config',
      path: '/v1/config',
      id: 'readConfig',
      summary: 'Limits, formats, and the words for status, flags and units',
      description: 'All that a client needs to know of this service before it asks.',
      answers: { 'application/json': Config },
      problems: [],
      examples: [{ summary: 'All of it', path: '/v1/config' }],
    },
    {
      ...common,
      route: '/v1/health',
      path: '/v1/health',
      id: 'readHealth',
      summary: 'State of the service and of each dataset',
      description: '200 as long as something can be served.',
      answers: { 'application/json': Health },
      problems: [],
      examples: [{ summary: 'Now', path: '/v1/health' }],
    },
    {
      ...common,
      route: '/v1/openapi.json',
      path: '/v1/openapi.json',
      id: 'readOpenApi',
      summary: 'This document',
      description: 'OpenAPI 3.1, made from the schemas and tables that the service itself reads.',
      answers: {
        'application/json': z.looseObject({
          openapi: z.literal('3.1.1'),
          paths: z.looseObject({}),
        }),
      },
      problems: [],
      examples: [{ summary: 'All of it', path: '/v1/openapi.json' }],
    },
  ];
}
