import { z } from 'zod';

/** Problem types (RFC 9457) with the status and the title that each always has. */
export const PROBLEMS = {
  'unknown-parameter': { status: 400, title: 'A parameter is not known' },
  'repeated-parameter': { status: 400, title: 'A parameter is given more than once' },
  'malformed-value': { status: 400, title: 'A value cannot be read' },
  'unknown-code': { status: 400, title: 'A code is not known' },
  'code-not-in-dataset': { status: 400, title: 'A code is not in this dataset' },
  'period-type': { status: 400, title: 'A period is not of the type of this dataset' },
  'period-not-in-dataset': { status: 400, title: 'A period is not in this dataset' },
  'does-not-nest': { status: 400, title: 'These areas do not nest' },
  'cursor-mismatch': { status: 400, title: 'The cursor belongs to another query' },
  'no-league-tables': { status: 400, title: 'Providers are not ranked' },
  'not-comparable': { status: 400, title: 'These figures are not compared' },
  'unknown-version': { status: 400, title: 'A version is not known' },
  'too-large-for-format': { status: 400, title: 'Too large for this format' },
  unauthorised: { status: 401, title: 'A token is needed' },
  forbidden: { status: 403, title: 'The token does not allow this' },
  'unknown-dataset': { status: 404, title: 'A dataset is not known' },
  'unknown-area': { status: 404, title: 'An area is not known' },
  'unknown-entity': { status: 404, title: 'The register has no such entry' },
  'unknown-route': { status: 404, title: 'Nothing is at this address' },
  'not-hosted': { status: 404, title: 'This dataset is linked, not hosted' },
  'before-first-release': { status: 404, title: 'Nothing was published yet at that time' },
  'method-not-allowed': { status: 405, title: 'This method is not allowed here' },
  'not-acceptable': { status: 406, title: 'No format that you accept' },
  withdrawn: { status: 410, title: 'This release was withdrawn' },
  pruned: { status: 410, title: 'This release is no longer kept' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'uri-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'This media type cannot be read' },
  'range-not-satisfiable': { status: 416, title: 'The range is outside the file' },
  'invalid-body': { status: 422, title: 'The body cannot be taken as it is' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something failed here' },
  'dataset-unavailable': { status: 503, title: 'This dataset cannot be served' },
  busy: { status: 503, title: 'Too busy just now' },
  'time-limit': { status: 504, title: 'The answer took too long' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemType = keyof typeof PROBLEMS;

/** One fault of a request. All faults are listed at once. */
export const Fault = z.strictObject({
  in: z.enum(['query', 'path', 'header', 'body']),
  name: z.string(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  nearest: z.array(z.string()).optional(),
  allowed: z.array(z.string()).nullable().optional(),
  allowed_total: z.number().int().optional(),
  replaced_by: z.array(z.string()).optional(),
  see: z.string().optional(),
});
export type Fault = z.infer<typeof Fault>;

/** `application/problem+json`. Never a stack, a path of this machine, SQL or a host name. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  request_id: z.string(),
  errors: z.array(Fault),
});
export type Problem = z.infer<typeof Problem>;
