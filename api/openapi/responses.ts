import { PROBLEMS } from '../../schemas/answers/problems/problem.ts';
import type { ProblemType } from '../../schemas/answers/problems/problem.ts';
import { STATUSES_OF_PATHS } from '../../schemas/answers/problems/typed-problem.ts';
import { HEADER_SETS } from './headers.ts';
import type { HeaderName } from './headers.ts';
import { USUAL_PROBLEMS } from './operation.ts';
import type { Bodies, Operation } from './operation.ts';
import { problemRef, schemaOf } from './schemas.ts';
import type { JsonSchema } from './schemas.ts';

/** One answer of an operation, as OpenAPI has it. */
interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

const headersOf = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

function contentOf(bodies: Bodies): Readonly<Record<string, { readonly schema: JsonSchema }>> {
  const entries = Object.entries(bodies).map(([type, body]) => {
    if (body === 'bytes') return [type, { schema: {} }] as const;
    return [type, { schema: body === 'text' ? { type: 'string' } : schemaOf(body) }] as const;
  });
  return Object.fromEntries(entries);
}

/** The statuses with which a type of problem is answered. */
function statusesOf(type: ProblemType): number[] {
  const other = STATUSES_OF_PATHS[type];
  return other === undefined ? [PROBLEMS[type].status] : [PROBLEMS[type].status, other];
}

/** Every problem that an operation may answer with. */
export function problemsOf({ problems, ranges }: Operation): ProblemType[] {
  const own = ranges ? (['range-not-satisfiable'] as const) : [];
  return [...new Set([...USUAL_PROBLEMS, ...problems, ...own])];
}

const EXTRA: Readonly<Partial<Record<ProblemType, readonly HeaderName[]>>> = {
  'range-not-satisfiable': ['Content-Range'],
  'too-many-requests': ['Retry-After'],
  'dataset-unavailable': ['Retry-After'],
  busy: ['Retry-After'],
};

function problemResponse(types: readonly ProblemType[]): ResponseObject {
  const extra = new Set(types.flatMap((type) => EXTRA[type] ?? []));
  const [only] = types;
  const refs = types.map(problemRef);
  return {
    description: types.map((type) => `${PROBLEMS[type].title} (\`${type}\`)`).join('. '),
    headers: headersOf([...HEADER_SETS.problem, ...extra]),
    content: {
      'application/problem+json': {
        schema: only !== undefined && types.length === 1 ? problemRef(only) : { anyOf: refs },
      },
    },
  };
}

/** All answers of an operation by status. */
export function responsesOf(operation: Operation): Record<string, ResponseObject> {
  const { answers, method, ranges } = operation;
  const headers = HEADER_SETS[operation.headers];
  const whole = { headers: headersOf(headers), content: contentOf(answers) };
  const responses: Record<string, ResponseObject> = {
    200: { description: operation.summary, ...whole },
  };
  if (ranges && method === 'get') {
    const partial = headersOf([...headers, 'Content-Range']);
    responses[206] = { description: 'A range of a file.', ...whole, headers: partial };
  }
  if (method === 'get') {
    responses[304] = {
      description: 'What If-None-Match names is still the answer.',
      headers: headersOf(headers.filter((name) => name !== 'Content-Length')),
    };
  }
  const types = problemsOf(operation);
  const statuses = [...new Set(types.flatMap(statusesOf))].sort((a, b) => a - b);
  for (const status of statuses) {
    responses[status] = problemResponse(types.filter((t) => statusesOf(t).includes(status)));
  }
  return responses;
}
