import { Hono } from 'hono';
import type { Context } from 'hono';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { catalogueGraph, serviceNode } from '../catalogue/dcat/catalogue.ts';
import { datasetWithVersions } from '../catalogue/dcat/versions.ts';
import type { Resource } from '../catalogue/dcat/graph.ts';
import { toJsonLd } from '../catalogue/dcat/json-ld.ts';
import { toTurtle } from '../catalogue/dcat/turtle.ts';
import { datasetSummary } from '../catalogue/dataset-record.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import { readEntry } from '../question/resolve.ts';
import type { Service } from '../service.ts';

/** The two ways to write one graph, by extension. */
const WRITERS: Readonly<
  Record<
    string,
    { mediaType: string; write: (graph: readonly Resource[]) => string | Promise<string> }
  >
> = {
  jsonld: { mediaType: 'application/ld+json', write: toJsonLd },
  ttl: { mediaType: 'text/turtle; charset=utf-8', write: toTurtle },
};

async function answerGraph(
  c: Context,
  extension: string,
  graph: readonly Resource[],
): Promise<Response> {
  const writer = WRITERS[extension];
  if (!writer) throw new Error(`no writer for .${extension}`);
  const { mediaType, write } = writer;
  return c.body(await write(graph), 200, {
    'Content-Type': mediaType,
    'Cache-Control': CACHE.loose,
  });
}

/** The catalogue and each dataset in it as DCAT-AP 3, in JSON-LD and in Turtle. */
export function catalogueRoutes(service: Service) {
  const { warehouse, limits, baseUrl, contactEmail, now } = service;
  const options = { baseUrl, limits, contactEmail };
  const today = (): string => now().toISOString().slice(0, 10);

  async function answerCatalogue(c: Context, extension: string): Promise<Response> {
    readParameters(c, limits.queryBytes, []);
    const store = await warehouse.pin();
    const { releases, unavailable } = await openCurrent(store);
    const described = releases.map((release) => ({
      release,
      record: datasetSummary(release, baseUrl, today()),
    }));
    const missing = unavailable.map(({ dataset }) => dataset);
    const place = { ...options, unavailable: missing };
    return answerGraph(c, extension, catalogueGraph(store.catalogue, described, place));
  }

  return new Hono()
    .get('/v1/catalogue.jsonld', (c) => answerCatalogue(c, 'jsonld'))
    .get('/v1/catalogue.ttl', (c) => answerCatalogue(c, 'ttl'))
    .get('/v1/datasets/:file{[a-z0-9-]+\\.(?:jsonld|ttl)}', async (c) => {
      readParameters(c, limits.queryBytes, []);
      const [id = '', extension = ''] = c.req.param('file').split('.');
      const store = await warehouse.pin();
      const entry = readEntry(store, id);
      const release = await store.release(id, entry.current);
      const record = datasetSummary(release, baseUrl, today());
      const graph = await datasetWithVersions(store, entry, { release, record }, options);
      const hosted = record.hosting === 'hosted' ? [id] : [];
      return answerGraph(c, extension, [...graph, serviceNode(hosted, options)]);
    });
}
