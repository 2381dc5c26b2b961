import { openAsBlob } from 'node:fs';
import type { HeldDataSet, HeldVersion } from './holding.ts';
import { answerQuery } from './query.ts';
import { changesOf, dataSetOf, metaOf, pageOf, publicationOf, versionOf } from './summaries.ts';
import { readTable } from './table.ts';
import type { Table } from './table.ts';

interface Held {
  readonly held: HeldDataSet;
  readonly table: Table;
}

const problem = (status: number, title: string): Response =>
  Response.json(
    { type: 'https://tools.ietf.org/html/rfc9110', title, status },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const PUBLICATION = /^\/statistics\/v1\/publications(?:\/([^/]+)(\/data-sets)?)?$/;
const DATA_SET =
  /^\/statistics\/v1\/data-sets\/([^/]+)(?:\/(meta|query|csv|versions)(?:\/([^/]+)\/changes)?)?$/;

function answerPublications(url: URL, all: readonly Held[]): Response {
  const [, id, ofIt] = PUBLICATION.exec(url.pathname) ?? [];
  const titles = [...new Set(all.map(({ held }) => held.publication))];
  const listed = titles.map(publicationOf);
  if (id === undefined) {
    const search = (url.searchParams.get('search') ?? '').toLowerCase();
    const found = listed.filter(({ title }) => title.toLowerCase().includes(search));
    return Response.json(pageOf(found, url.searchParams, 20));
  }
  const publication = listed.find((each) => each.id === id);
  if (!publication) return problem(404, 'Not Found');
  if (ofIt === undefined) return Response.json(publication);
  const own = all.filter(({ held }) => held.publication === publication.title);
  const sets = own.map(({ held, table }) => dataSetOf(table, held));
  return Response.json(pageOf(sets, url.searchParams, 10));
}

/** The version of a request: by its number, or the newest of `2.*` or `*`. */
function findVersion({ versions }: HeldDataSet, wanted: string): HeldVersion | undefined {
  const series = wanted.endsWith('*') ? wanted.slice(0, -1) : undefined;
  return versions.find(({ version }) =>
    series === undefined ? version === wanted : version.startsWith(series),
  );
}

async function answerDataSet(request: Request, { held, table }: Held): Promise<Response> {
  const url = new URL(request.url);
  const [, , what, changed] = DATA_SET.exec(url.pathname) ?? [];
  if (what === undefined) return Response.json(dataSetOf(table, held));
  const wanted = changed ?? url.searchParams.get('dataSetVersion') ?? '*';
  const version = findVersion(held, wanted);
  if (what === 'versions' && changed === undefined) {
    const versions = held.versions.map((each) => versionOf(table, each));
    return Response.json(pageOf(versions, url.searchParams, 10));
  }
  if (!version) return problem(404, 'Not Found');
  if (version.status === 'Withdrawn') return problem(403, 'Forbidden');
  if (what === 'versions') return Response.json(changesOf(table, version));
  if (what === 'meta') return Response.json(metaOf(table));
  if (what === 'query') return answerQuery(table, await request.json());
  return new Response(await openAsBlob(held.path), { headers: { 'content-type': 'text/csv' } });
}

/** Answers as the public API does of data sets whose CSV files lie on disk. */
export function apiStandIn(
  holdings: readonly HeldDataSet[],
): (request: Request) => Promise<Response> {
  const opened = new Map<HeldDataSet, Promise<Table>>();
  const open = async (held: HeldDataSet): Promise<Held> => {
    const table = opened.get(held) ?? readTable(held);
    opened.set(held, table);
    return { held, table: await table };
  };
  return async (request) => {
    const url = new URL(request.url);
    const all = await Promise.all(holdings.map(open));
    if (PUBLICATION.test(url.pathname)) return answerPublications(url, all);
    const [, id] = DATA_SET.exec(url.pathname) ?? [];
    const found = all.find(({ table }) => table.id === id);
    return found ? answerDataSet(request, found) : problem(404, 'Not Found');
  };
}
