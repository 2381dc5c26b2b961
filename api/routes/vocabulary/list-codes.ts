import { z } from 'zod';
import { CodeListAnswer } from '../../../schemas/answers/code-list.ts';
import type { CodeRecord } from '../../../schemas/answers/code-list.ts';
import { isAreaType } from '../../../schemas/words/area-types.ts';
import { paths } from '../../answer/hrefs.ts';
import { pageOf } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { RELEASE_PROBLEMS } from '../../openapi/operation.ts';
import { chooseCodes } from '../../question/filters/code-tree.ts';
import { readSchema } from '../../question/tables/find-table.ts';
import { readCodeList } from '../../question/tables/read-code-list.ts';
import { queryParameter } from '../../question/parameters.ts';
import { RELEASE_PARAMETERS, resolveRelease } from '../../question/resolve.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';
import { list, readLater, word } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { LANG, PAGE, RELEASE } from '../route/shared-parameters.ts';

const Level = z.string().regex(/^\d{1,2}$/);

/** A code as the list gives it; periods say their days, areas their type. */
function codeRecord(column: string, entry: CodeEntry, counts: boolean, welsh: boolean): CodeRecord {
  const { code, name_cy, parent, level, sort, publisher_code, rows } = entry;
  const name = welsh ? (name_cy ?? entry.name) : entry.name;
  const { first_period, last_period, period_start, period_end } = entry;
  const type = parent !== null && isAreaType(parent) ? parent : null;
  return {
    code,
    name,
    name_cy,
    ...(column === 'area' ? { area_type: type, parent: null } : { parent }),
    level,
    sort,
    publisher_code,
    ...(column === 'period' ? { period_start, period_end } : {}),
    ...(counts ? { rows, first_period, last_period } : {}),
  };
}

/** `/v1/datasets/{id}/codes/{column}`: one code list. */
export const listCodes = defineRoute({
  method: 'get',
  path: '/v1/datasets/{id}/codes/{column}',
  id: 'listCodes',
  tag: 'Vocabulary',
  summary: 'One code list of a dataset',
  description: 'Codes with names, parents and levels; a classification is browsed by its parents.',
  query: {
    counts: word(
      ['true', 'false'],
      'true adds how many rows have the code, and its first and last period.',
    ),
    lang: LANG,
    parent: list('Only codes directly below one of these.'),
    level: readLater('Only codes of these levels; 0 is the total.', z.array(Level).min(1), 'list'),
    within: list('Only codes below one of these, at any depth.'),
    ...RELEASE,
    ...PAGE,
  },
  problems: [...RELEASE_PROBLEMS, 'unknown-code', 'unknown-route', 'cursor-mismatch', 'not-hosted'],
  examples: [
    {
      summary: 'Working patterns, with how many rows have each',
      path: '/v1/datasets/earnings-by-residence/codes/working_pattern?counts=true',
    },
    { summary: 'Industries', path: '/v1/datasets/sic-2007/codes/code?limit=10' },
  ],
  answer: CodeListAnswer,
  async handle({ store, service, path, parameters, value }) {
    const [id, column] = [path('id'), path('column')];
    const resolved = await resolveRelease(store, id, parameters, service.now());
    const { release, pinned, edition, asOf } = resolved;
    const areas = await service.areas(store, { edition, asOf });
    const codes = await readCodeList(service, release, column, areas);
    const [counts, welsh] = [value('counts') === 'true', value('lang') === 'cy'];
    const entries = chooseCodes(codes, column, parameters);
    const pin = RELEASE_PARAMETERS.some((name) => parameters.has(name))
      ? parameters
      : new Map(parameters).set('version', queryParameter('version', release.version));
    const page = pageOf(
      entries.map((entry) => codeRecord(column, entry, counts, welsh)),
      {
        parameters: pin,
        href: `${service.baseUrl}${paths.codes(id, column)}`,
        usual: service.limits.mostPageRows,
        most: service.limits.mostPageRows,
        keyOf: ({ code }) => code,
      },
    );
    return {
      body: {
        dataset: id,
        version: release.version,
        edition: release.edition,
        invented: release.manifest.invented,
        column,
        kind: readSchema(release).kind,
        ...page,
      },
      cache: pinned ? CACHE.pinned : CACHE.loose,
      headers: {
        'Content-Language': welsh ? 'cy, en' : 'en',
        'Last-Modified': new Date(release.state.published).toUTCString(),
      },
    };
  },
});
