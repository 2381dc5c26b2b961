import { Hono } from 'hono';
import type { Service } from '../service.ts';
import { catalogueRoutes } from './catalogue.ts';
import { codeFileRoutes } from './code-files.ts';
import { packageRoutes } from './packages.ts';
import { rootRoutes } from './root.ts';

/** What lets programs find the service, its datasets and what changed, all from the records. */
export function discoveryRoutes(service: Service) {
  return new Hono()
    .route('/', catalogueRoutes(service))
    .route('/', codeFileRoutes(service))
    .route('/', packageRoutes(service))
    .route('/', rootRoutes(service));
}
