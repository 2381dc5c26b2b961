import { z } from 'zod';
import { PROBLEMS, Problem } from './problem.ts';
import type { ProblemType } from './problem.ts';
import { count, text } from '../list.ts';

const nearest = z.array(text);
const named = z.array(z.strictObject({ code: text, name: text }));
const formats = z.array(z.strictObject({ extension: text.optional(), media_type: text }));
/** What is wrong with a row of what was handed in. */
export const RowAtFault = z.strictObject({
  /** As a spreadsheet numbers it; of a JSON array, counted from 1. */
  row: count,
  /** Null where the row as a whole is at fault. */
  column: text.nullable(),
  message: text,
});
export type RowAtFault = z.infer<typeof RowAtFault>;

const gone = { reason: text.nullable(), date: text.nullable(), see: text };

/** What a problem names in place of what there is not. */
export const InPlace = z.object({
  nearest: nearest.optional(),
  /** The nearest with their names, where what is looked for has a name beside its code. */
  nearest_named: named.optional(),
  see: text.optional(),
});
const nothing = InPlace.shape;

/** The members that a problem of each type has beside the usual ones. */
const MEMBERS: Readonly<Record<ProblemType, z.ZodRawShape>> = {
  'unknown-parameter': {},
  'repeated-parameter': {},
  'malformed-value': {},
  'unknown-code': {},
  'code-not-in-dataset': {},
  'period-type': {},
  'period-not-in-dataset': {},
  'does-not-nest': {},
  'cursor-mismatch': {},
  'no-league-tables': {},
  'not-comparable': {},
  'unknown-version': nothing,
  'too-large-for-format': {
    rows: count,
    cells: count.optional(),
    limit: count,
    alternatives: z.array(text),
  },
  unauthorised: {},
  forbidden: {},
  'unknown-dataset': nothing,
  'unknown-area': nothing,
  'unknown-entity': nothing,
  'unknown-route': { ...nothing, allowed: z.array(text).optional(), formats: formats.optional() },
  'not-hosted': { see: text },
  'before-first-release': { date: text.nullable(), see: text },
  'method-not-allowed': {},
  'not-acceptable': { formats: formats.optional() },
  withdrawn: gone,
  pruned: gone,
  'body-too-large': { limit: count },
  'uri-too-long': { limit: count },
  'unsupported-media-type': { formats },
  'range-not-satisfiable': {},
  'invalid-body': { found: count.optional(), faults: z.array(RowAtFault).optional() },
  'too-many-requests': {},
  internal: {},
  'dataset-unavailable': { see: text.optional() },
  busy: {},
  'time-limit': { limit_ms: count },
};

/** Statuses that a type has where it is about the path; `PROBLEMS` has the usual one. */
export const STATUSES_OF_PATHS: Readonly<Partial<Record<ProblemType, number>>> = {
  'unknown-version': 404,
};

/** The body of a problem of one type, with its own members and nothing else. */
export function problemSchema(type: ProblemType) {
  const { status, title } = PROBLEMS[type];
  const other = STATUSES_OF_PATHS[type];
  return z
    .strictObject(Problem.shape)
    .extend({
      type: z.literal(`/problems/${type}`),
      title: z.literal(title),
      status: other === undefined ? z.literal(status) : z.literal([status, other]),
      dataset: text.optional(),
      version: text.optional(),
      ...MEMBERS[type],
    })
    .describe(`${title}. Answered with ${status}${other === undefined ? '' : ` or ${other}`}.`);
}
