import { Hono } from 'hono';
import { nearest } from '../../schemas/words/nearest.ts';
import type { Fault } from '../../schemas/answers/problem.ts';
import { paths } from '../answer/hrefs.ts';
import { LIST_PARAMETERS, pageOf, readWords } from '../answer/list.ts';
import { readParameters } from '../answer/request.ts';
import { CACHE } from '../answer/row-headers.ts';
import { readSchema } from '../question/find-table.ts';
import { ProblemError, problemOfFaults, quotable } from '../problem.ts';
import { TREE_PARAMETERS, chooseCodes } from '../question/code-tree.ts';
import { queryParameter } from '../question/parameters.ts';
import { RELEASE_PARAMETERS, resolveRelease } from '../question/resolve.ts';
import type { Service } from '../service.ts';
import type { CodeEntry, CodeList } from '../warehouse/codes.ts';
import type { Release } from '../warehouse/release.ts';

/** The parameters of a code list, beside those of its release and of every list. */
export const CODE_LIST_PARAMETERS = ['counts', 'lang', ...TREE_PARAMETERS] as const;

/** A code as the list gives it; periods say their days, areas their type. */
function codeRecord(column: string, entry: CodeEntry, counts: boolean, welsh: boolean) {
  const { code, name_cy, parent, level, sort, publisher_code, rows } = entry;
  const name = welsh ? (name_cy ?? entry.name) : entry.name;
  const { first_period, last_period, period_start, period_end } = entry;
  return {
    code,
    name,
    name_cy,
    ...(column === 'area' ? { area_type: parent, parent: null } : { parent }),
    level,
    sort,
    publisher_code,
    ...(column === 'period' ? { period_start, period_end } : {}),
    ...(counts ? { rows, first_period, last_period } : {}),
  };
}

/** The list a column has, or 404 naming the columns that have one. */
async function readList(
  { warehouse, tables }: Service,
  release: Release,
  column: string,
  areas: Awaited<ReturnType<Service['areas']>>,
): Promise<CodeList> {
  const schema = readSchema(release);
  if (schema.kind === 'observations') {
    const table = await tables(release, areas, new Map());
    const list = table.codes.get(column);
    if (list) return list;
  } else {
    const found = schema.columns.find(
      ({ name, type }) => name === column && (type === 'text' || type === 'texts'),
    );
    if (found) return warehouse.values(release, column, found.type === 'texts');
  }
  const known =
    schema.kind === 'observations'
      ? [...release.codes.keys()]
      : schema.columns.filter(({ type }) => type.startsWith('text')).map(({ name }) => name);
  const detail = `${release.dataset} has no code list ${quotable(column)}. It has ${known.join(', ')}.`;
  throw new ProblemError('unknown-route', detail, {
    members: { nearest: nearest(column.slice(0, 50), known), allowed: known },
  });
}

/** `/v1/datasets/{id}/codes/{column}`: one code list. */
export function codeRoutes(service: Service) {
  const { warehouse, limits, baseUrl } = service;
  return new Hono().get('/v1/datasets/:id/codes/:column', async (c) => {
    const known = [...CODE_LIST_PARAMETERS, ...RELEASE_PARAMETERS, ...LIST_PARAMETERS];
    const parameters = readParameters(c, limits.queryBytes, known);
    const faults: Fault[] = [];
    const counts = readWords(parameters.get('counts'), ['true', 'false'], faults)?.[0] === 'true';
    const welsh = readWords(parameters.get('lang'), ['en', 'cy'], faults)?.[0] === 'cy';
    if (faults.length > 0) throw problemOfFaults(faults);
    const store = await warehouse.pin();
    const { id, column } = c.req.param();
    const { release, pinned, edition, asOf } = await resolveRelease(
      store,
      id,
      parameters,
      service.now(),
    );
    const list = await readList(
      service,
      release,
      column,
      await service.areas(store, { edition, asOf }),
    );
    const { kind } = readSchema(release);
    const entries = chooseCodes(list, column, parameters);
    const items = entries.map((entry) => codeRecord(column, entry, counts, welsh));
    c.header('Cache-Control', pinned ? CACHE.pinned : CACHE.loose);
    c.header('Content-Language', welsh ? 'cy, en' : 'en');
    c.header('Last-Modified', new Date(release.state.published).toUTCString());
    const pin = RELEASE_PARAMETERS.some((name) => parameters.has(name))
      ? parameters
      : new Map(parameters).set('version', queryParameter('version', release.version));
    return c.json({
      dataset: id,
      version: release.version,
      edition: release.edition,
      invented: release.manifest.invented,
      column,
      kind,
      ...pageOf(items, {
        parameters: pin,
        href: `${baseUrl}${paths.codes(id, column)}`,
        usual: limits.mostPageRows,
        most: limits.mostPageRows,
        keyOf: ({ code }) => code,
      }),
    });
  });
}
