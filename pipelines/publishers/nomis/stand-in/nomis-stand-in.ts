import { Hono } from 'hono';
import PQueue from 'p-queue';
import type { DatabaseLimits } from '../../../duckdb.ts';
import { shelveFiles } from './cube-shelf.ts';
import type { Cubes, FindCube, Held } from './cube-shelf.ts';
import type { Cube } from './load-cube.ts';
import { printCsv, printJsonStat, printOwnJson } from './print-data.ts';
import {
  printCodeList,
  printCodeListXml,
  printKeyFamily,
  printOverview,
} from './print-metadata.ts';
import { readQuery } from './read-query.ts';
import { pageReader } from './select-rows.ts';

interface RowLimits {
  /** Rows of an answer before it is cut off in silence. */
  readonly rowLimit?: number;
  /** The same with a `uid`. */
  readonly keyedRowLimit?: number;
}

interface NomisStandInOptions extends RowLimits {
  readonly findCube: FindCube;
  readonly limits: DatabaseLimits;
}

/** The app, and how to free what it holds. */
type NomisApp = Hono & { close: () => Promise<void> };

const HTML =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Nomis</title></head><body><h1>Page not found</h1></body></html>\n';

const json = (body: unknown): Response => Response.json(body);
const csv = (body: string): Response =>
  new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
const html = (): Response =>
  new Response(HTML, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** Codes of a concept of the dataset, time and geography among them; undefined when it has none. */
function listOf(cube: Cube, concept: string): Parameters<typeof printCodeList>[2] | undefined {
  const wanted = concept.toUpperCase();
  if (wanted === 'TIME') return cube.dates;
  if (wanted === 'GEOGRAPHY') return cube.types.flatMap(({ areas }) => areas);
  return cube.codes.get(wanted);
}

function listResponse(cube: Cube, concept: string, ext: string): Response {
  const codes = listOf(cube, concept);
  if (!codes) return html();
  if (ext === 'json') return json(printCodeList(cube, concept.toUpperCase(), codes));
  const xml = printCodeListXml(cube, concept.toUpperCase(), codes);
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

type Answer = (
  held: Held,
  parts: readonly string[],
  search: URLSearchParams,
) => Promise<Response> | Response;

/** Paths under the base, the dataset id always first; `[._/]` because clients use both spellings. */
function routes(
  { rowLimit = 25_000, keyedRowLimit = 100_000 }: RowLimits,
  page: ReturnType<typeof pageReader>,
): [RegExp, Answer][] {
  const limitOf = (search: URLSearchParams): number =>
    [...search.keys()].some((key) => key.toLowerCase() === 'uid')
      ? Math.max(rowLimit, keyedRowLimit)
      : rowLimit;
  return [
    [
      /^dataset\/(\w+)\.data\.csv$/i,
      async ({ cube }, _parts, search) => {
        const query = readQuery(cube, search, limitOf(search));
        return csv(query ? printCsv(cube, query, await page(cube, query)) : '');
      },
    ],
    [
      /^dataset\/(\w+)\.(data|jsonstat)\.json$/i,
      async ({ cube }, [shape], search) => {
        const query = readQuery(cube, search, limitOf(search));
        if (!query) return json({ error: 'Cannot create query' });
        if (shape === 'data') return json(printOwnJson(cube, query, await page(cube, query)));
        if (query.omitted.length > 0) return json({ error: 'Query is incomplete' });
        return json(printJsonStat(cube, query, await page(cube, query)));
      },
    ],
    [
      /^dataset\/(\w+)[./]overview\.json$/i,
      ({ cube, extras }) => json(printOverview(cube, extras)),
    ],
    [
      /^dataset\/(\w+)[./]def\.sdmx\.json$/i,
      ({ cube, extras }) => json(printKeyFamily(cube, extras)),
    ],
    [
      /^dataset\/(\w+)\/geography\/(TYPE\d*)\.def\.sdmx\.json$/i,
      ({ cube }, [wanted = '']) => {
        if (wanted.toUpperCase() === 'TYPE')
          return json(printCodeList(cube, 'GEOGRAPHY', cube.types));
        const type = cube.types.find(({ code }) => code === wanted.toUpperCase());
        return type ? json(printCodeList(cube, 'GEOGRAPHY', type.areas)) : html();
      },
    ],
    [
      /^dataset\/(\w+)\/(\w+)[./]def\.sdmx\.(json|xml)$/i,
      ({ cube }, [concept = '', ext = '']) => listResponse(cube, concept, ext),
    ],
    [
      /^codelist\/CL_(\d+_\d+)_(\w+)\.def\.sdmx\.(json|xml)$/i,
      ({ cube }, [concept = '', ext = '']) => listResponse(cube, concept, ext),
    ],
  ];
}

/**
 * Nomis, answering from cubes exactly as the service does, its vices included: an answer is cut off
 * at the row limit in silence; a dimension or code that is not valid gives no bytes; an unknown
 * industry gives the total; a list that is partly valid is narrowed; an unknown dataset is a web page
 * with status 200. One request is worked on at a time. Throws when it cannot answer at all (a file
 * that is no cube), which no publisher could. `close` frees the cubes.
 */
export function answerFrom(cubes: Cubes, limits: RowLimits = {}): NomisApp {
  const queue = new PQueue({ concurrency: 1 });
  let reader: ReturnType<typeof pageReader> | undefined;
  const table = routes(limits, async (cube, query) => {
    reader ??= pageReader(await cubes.database());
    return reader(cube, query);
  });
  const app = new Hono();
  app.get('/api/v01/*', (context) =>
    queue.add(async () => {
      const url = new URL(context.req.url);
      const asked = url.pathname.slice('/api/v01/'.length);
      for (const [pattern, answer] of table) {
        const [whole, id, ...parts] = pattern.exec(asked) ?? [];
        if (whole === undefined || id === undefined) continue;
        const known = id.toUpperCase();
        const held = await cubes.find(known.startsWith('NM_') ? known : `NM_${known}`);
        return held ? answer(held, parts, url.searchParams) : html();
      }
      return html();
    }),
  );
  app.notFound(() => html());
  app.onError((error) => {
    throw error;
  });
  return Object.assign(app, {
    close: async () => {
      await queue.onIdle();
      await cubes.close();
    },
  });
}

/** Nomis, answering from files in the full column shape of `NM_x.data.csv`. */
export function nomisStandIn({ findCube, limits, ...rows }: NomisStandInOptions): NomisApp {
  return answerFrom(shelveFiles(findCube, limits), rows);
}
