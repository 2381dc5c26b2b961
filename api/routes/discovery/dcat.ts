import type { Context } from 'hono';
import { z } from 'zod';
import { CACHE } from '../../answer/row-headers.ts';
import { datasetSummary } from '../../catalogue/dataset-record.ts';
import { catalogueGraph, serviceNode } from '../../catalogue/dcat/catalogue.ts';
import type { Description } from '../../catalogue/dcat/graph.ts';
import { datasetWithVersions } from '../../catalogue/dcat/versions.ts';
import { toJsonLd, toTurtle } from '../../catalogue/dcat/write-graph.ts';
import { openCurrent } from '../../catalogue/open-all.ts';
import { readEntry } from '../../question/resolve.ts';
import type { Service } from '../../service.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { defineFileRoute } from '../route/define-route.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

const JsonLd = z.looseObject({ '@context': z.unknown(), '@graph': z.array(z.looseObject({})) });
const JSON_LD = 'application/ld+json';
const TURTLE = 'text/turtle; charset=utf-8';

const placeOf = ({ baseUrl, limits, contactEmail }: Service) => ({ baseUrl, limits, contactEmail });

async function describeCatalogue(store: Store, service: Service, today: string) {
  const { releases, unavailable } = await openCurrent(store);
  const described = releases.map((release) => ({
    release,
    record: datasetSummary(release, service.baseUrl, today),
  }));
  const missing = unavailable.map(({ dataset }) => dataset);
  return catalogueGraph(store.catalogue, described, { ...placeOf(service), unavailable: missing });
}

async function describeDataset(store: Store, service: Service, today: string, id: string) {
  const entry = readEntry(store, id);
  const release = await store.release(id, entry.current);
  const record = datasetSummary(release, service.baseUrl, today);
  const place = placeOf(service);
  const graph = await datasetWithVersions(store, entry, { release, record }, place);
  return [...graph, serviceNode(hasRows(record) ? [id] : [], place)];
}

function sendJsonLd(c: Context, graph: readonly Description[]): Response {
  const headers = { 'Content-Type': JSON_LD, 'Cache-Control': CACHE.loose };
  return c.body(toJsonLd(graph), 200, headers);
}

async function sendTurtle(c: Context, graph: readonly Description[]): Promise<Response> {
  const headers = { 'Content-Type': TURTLE, 'Cache-Control': CACHE.loose };
  return c.body(await toTurtle(graph), 200, headers);
}

const common = { method: 'get', tag: 'Discovery', headers: 'json', query: {} } as const;

/** `/v1/catalogue.jsonld`: every dataset, for harvesters. */
export const readCatalogueJsonLd = defineFileRoute({
  ...common,
  path: '/v1/catalogue.jsonld',
  id: 'readCatalogueJsonLd',
  summary: 'The catalogue as DCAT-AP 3, in JSON-LD',
  description: 'Every dataset, hosted and linked, for harvesters of other catalogues.',
  bodies: { [JSON_LD]: JsonLd },
  problems: [],
  examples: [{ summary: 'All of it', path: '/v1/catalogue.jsonld' }],
  respond: async ({ context, store, service, today }) =>
    sendJsonLd(context, await describeCatalogue(store, service, today)),
});

/** `/v1/catalogue.ttl`: the same graph. */
export const readCatalogueTurtle = defineFileRoute({
  ...common,
  path: '/v1/catalogue.ttl',
  id: 'readCatalogueTurtle',
  summary: 'The catalogue as DCAT-AP 3, in Turtle',
  description: 'The same graph as the JSON-LD.',
  bodies: { [TURTLE]: 'text' },
  problems: [],
  examples: [{ summary: 'All of it', path: '/v1/catalogue.ttl' }],
  respond: async ({ context, store, service, today }) =>
    sendTurtle(context, await describeCatalogue(store, service, today)),
});

/** `/v1/datasets/{id}.jsonld`: one dataset with its versions. */
export const readDatasetJsonLd = defineFileRoute({
  ...common,
  path: '/v1/datasets/{id}.jsonld',
  id: 'readDatasetJsonLd',
  summary: 'One dataset as DCAT-AP 3, in JSON-LD',
  description: 'With its versions and distributions.',
  bodies: { [JSON_LD]: JsonLd },
  problems: ['unknown-dataset'],
  examples: [{ summary: 'Pay', path: '/v1/datasets/earnings-by-residence.jsonld' }],
  respond: async ({ context, store, service, today, path }) =>
    sendJsonLd(context, await describeDataset(store, service, today, path('id'))),
});

/** `/v1/datasets/{id}.ttl`: the same graph. */
export const readDatasetTurtle = defineFileRoute({
  ...common,
  path: '/v1/datasets/{id}.ttl',
  id: 'readDatasetTurtle',
  summary: 'One dataset as DCAT-AP 3, in Turtle',
  description: 'The same graph as the JSON-LD.',
  bodies: { [TURTLE]: 'text' },
  problems: ['unknown-dataset'],
  examples: [{ summary: 'Pay', path: '/v1/datasets/earnings-by-residence.ttl' }],
  respond: async ({ context, store, service, today, path }) =>
    sendTurtle(context, await describeDataset(store, service, today, path('id'))),
});
