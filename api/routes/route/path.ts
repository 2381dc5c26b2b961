import type { Context } from 'hono';

/** The names in the braces of a path: `id` and `extension` of `/v1/datasets/{id}/data.{extension}`. */
export type PathName<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathName<Rest>
  : never;

/** A segment in which text stands beside parameters, such as `data.{extension}`. */
const isMixed = (segment: string): boolean => /\{\w+\}/.test(segment) && !/^\{\w+\}$/.test(segment);

/** What a parameter may be in a mixed segment. It captures nothing: the router has its own groups. */
const PART = '[A-Za-z0-9_-]+';

/** Whether a path has such a segment: the router must look at it before paths that it is also one of. */
export function hasMixedSegment(path: string): boolean {
  return path.split('/').some(isMixed);
}

/** A path as the router has it: `/v1/datasets/:id/:file{data\.[A-Za-z0-9_-]+}`. */
export function routerPath(path: string): string {
  return path
    .split('/')
    .map((segment) => {
      if (!isMixed(segment)) return segment.replace(/^\{(\w+)\}$/, ':$1');
      return `:file{${segment.replaceAll('.', '\\.').replace(/\{\w+\}/g, PART)}}`;
    })
    .join('/');
}

/** The parts of a request's path that stand for its parameters, by name. */
export function readPath(path: string, c: Context): ReadonlyMap<string, string> {
  const values = new Map(Object.entries(c.req.param()));
  const mixed = path.split('/').find(isMixed);
  if (mixed === undefined) return values;
  const pattern = mixed.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, `(?<$1>${PART})`);
  const found = new RegExp(`^${pattern}$`).exec(values.get('file') ?? '');
  return new Map([...values, ...Object.entries(found?.groups ?? {})]);
}
