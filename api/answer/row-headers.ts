import type { Warning } from '../../schemas/answers/rows/warning.ts';
import type { Service } from '../service.ts';
import { CSVW_TYPE, metadataPath } from './csvw-place.ts';
import { paths } from './hrefs.ts';
import { hrefOf } from './rows.ts';
import type { RowsRequest } from './rows.ts';
import { TABLE_KINDS } from '../question/tables/table-kinds.ts';

/** How long an answer may be kept (contract, section 13). */
export const CACHE = {
  file: 'public, max-age=86400, immutable',
  pinned: 'public, max-age=86400',
  loose: 'public, max-age=60, stale-while-revalidate=600',
  problem: 'no-store',
  /** What was asked is nobody else's to know. */
  unkept: 'no-store',
  gone: 'public, max-age=60',
} as const;

/** Parameters that change how rows are written, not which. */
const LOOKS: ReadonlySet<string> = new Set(['columns', 'with', 'names', 'lang', 'sort']);

/** True when a file does not hold the whole table: rows were chosen, or it is one page. */
function isPart({ query, format, cursor }: RowsRequest, { limits }: Service): boolean {
  const usual = format.whole ? null : limits.pageRows;
  const chosen = [...query.canonical.keys()].some((name) => !LOOKS.has(name));
  return chosen || cursor !== null || query.limit !== usual;
}

/** Headers that the request alone decides: also those of a 304. */
export function fixedHeaders(request: RowsRequest, service: Service): Record<string, string> {
  const { release, format, pinned, negotiated } = request;
  const { manifest } = release;
  const extension = format.extension;
  const { query } = request;
  const href = pinned && !query.latest ? null : hrefOf(request, service);
  const { fileMark } = TABLE_KINDS[query.table.kind];
  const part = isPart(request, service) ? '_filtered' : '';
  return {
    'Alongside-Dataset': release.dataset,
    'Alongside-Version': release.version,
    'Alongside-Edition': release.edition,
    ...(manifest.invented ? { 'Alongside-Invented': 'true' } : {}),
    'Cache-Control': pinned ? CACHE.pinned : CACHE.loose,
    ...(href === null ? {} : { 'Content-Location': href }),
    'Content-Language': query.lang === 'cy' ? 'cy, en' : 'en',
    'Content-Disposition': `inline; filename="${release.dataset}_${release.version}${fileMark}${part}.${extension}"`,
    'Last-Modified': new Date(release.state.published).toUTCString(),
    Vary: negotiated ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
  };
}

/** What was counted when the answer was made. */
interface Counted {
  readonly total: number;
  readonly returned: number;
  readonly next: string | null;
  readonly warnings: readonly Warning[];
}

/** Headers that tell without the body how much there is and what to mind. */
export function countedHeaders(
  request: RowsRequest,
  service: Service,
  { total, returned, next, warnings }: Counted,
): Record<string, string> {
  const { release, format, path, search } = request;
  const link = (href: string, rel: string): string => `<${href}>; rel="${rel}"`;
  const base = service.baseUrl;
  const own = hrefOf(request, service);
  const links = [
    // Some readers of CSV on the Web take any link before the one they want for a fault.
    ...(format.extension === 'csv' && search !== null
      ? [`<${base}${metadataPath(path)}${search}>; rel="describedby"; type="${CSVW_TYPE}"`]
      : []),
    ...(next === null ? [] : [link(next, 'next')]),
    ...(own === null ? [] : [link(own, 'canonical')]),
    link(`${base}${paths.dataset(release.dataset)}?version=${release.version}`, 'describedby'),
    link(release.manifest.label.licence.url, 'license'),
    ...(format.extension === 'json-stat' ? [link('https://json-stat.org/format/', 'profile')] : []),
    link(`${base}${paths.version(release.dataset, release.version)}`, 'cite-as'),
  ];
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return {
    'Alongside-Total': String(total),
    'Alongside-Returned': String(returned),
    'Alongside-Complete': String(total === returned),
    ...(codes.length === 0 ? {} : { 'Alongside-Warnings': codes.join(', ') }),
    Link: links.join(', '),
  };
}
