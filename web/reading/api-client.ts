import { z } from 'zod';
import { Problem } from '../../schemas/answers/problems/problem.ts';

/** The API as the pages reach it: in process, by path. */
export type ApiFetch = (path: string, init?: RequestInit) => Promise<Response>;

/** The API answered with a problem; the page shows its words and keeps its status. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
  }
}

/** The API answered with something that is not what the contract says. */
export class ApiMismatch extends Error {}

/** The pages' way to the API: they have no figures of their own. */
export interface ApiClient {
  /** The checked answer at a path. Throws {@link ApiProblem} or {@link ApiMismatch}. */
  read<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>>;
}

/** The API as all pages share it. */
export interface SharedApiClient extends ApiClient {
  /** The API as one page asks it: each path once, however many parts of the page read it. */
  forPage(): ApiClient;
}

/** An answer: its text once parsed, and as each schema that was asked for has it. */
interface Answer {
  readonly body: unknown;
  readonly checked: Map<z.ZodType, unknown>;
}

/** What was answered before. */
interface Kept extends Answer {
  readonly etag: string;
}

/** `/v1/datasets?theme=pay`: a path with the parameters that have a value. */
export function apiPath(
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const parts = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/')}`],
  );
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

/** Where a list goes on, out of the address of its next part; null where that is the last. */
export const cursorOf = (next: string | null): string | null =>
  new URLSearchParams(next?.split('?')[1] ?? '').get('cursor');

async function readBody(path: string, response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiMismatch(`${path} answered ${response.status} with what is not JSON`, { cause });
  }
}

/** What is kept under a schema is what that schema made. */
function isOf<T extends z.ZodType>(_: T, known: unknown): known is z.infer<T> {
  return known !== undefined;
}

function check<T extends z.ZodType>(
  path: string,
  { body, checked }: Answer,
  schema: T,
): z.infer<T> {
  const known = checked.get(schema);
  if (isOf(schema, known)) return known;
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiMismatch(`${path}: ${z.prettifyError(parsed.error)}`);
  checked.set(schema, parsed.data);
  return parsed.data;
}

/**
 * The pages' way to the API. An answer is kept with its ETag and asked for again conditionally, so
 * that what has not changed is neither made nor checked twice; at most `keep` answers are kept.
 * What is read is shared between pages: they do not change it.
 */
export function createApiClient(api: ApiFetch, keep = 200): SharedApiClient {
  const kept = new Map<string, Kept>();

  function remember(path: string, answer: Kept): void {
    kept.delete(path);
    kept.set(path, answer);
    const oldest = kept.keys().next();
    if (kept.size > keep && !oldest.done) kept.delete(oldest.value);
  }

  async function readAnswer(path: string): Promise<Answer> {
    const before = kept.get(path);
    const headers = new Headers({ accept: 'application/json' });
    if (before) headers.set('if-none-match', before.etag);
    const response = await api(path, { headers });
    if (response.status === 304 && before) {
      remember(path, before);
      return before;
    }
    const body = await readBody(path, response);
    if (!response.ok) {
      const problem = Problem.safeParse(body);
      if (problem.success) throw new ApiProblem(problem.data);
      throw new ApiMismatch(`${path} answered ${response.status} without a problem`);
    }
    const etag = response.headers.get('etag');
    const answer = { body, checked: new Map<z.ZodType, unknown>() };
    if (etag !== null) remember(path, { etag, ...answer });
    return answer;
  }

  return {
    async read(path, schema) {
      return check(path, await readAnswer(path), schema);
    },
    forPage() {
      const asked = new Map<string, Promise<Answer>>();
      return {
        async read(path, schema) {
          const answer = asked.get(path) ?? readAnswer(path);
          asked.set(path, answer);
          return check(path, await answer, schema);
        },
      };
    },
  };
}
