import type { Fault, ProblemType } from '../schemas/answers/problems/problem.ts';
import { PROBLEMS } from '../schemas/answers/problems/problem.ts';

interface ProblemOptions {
  readonly errors?: readonly Fault[];
  /** Members of the body beside the usual ones: `limit`, `see`, `formats` …. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the type's usual status does not fit the place (a version named in a path: 404). */
  readonly status?: 404;
  /** What went wrong inside, for the log only. */
  readonly cause?: unknown;
}

/** Ends a request with a problem of RFC 9457. `detail` is one plain sentence with the next step. */
export class ProblemError extends Error {
  readonly status: (typeof PROBLEMS)[ProblemType]['status'];
  readonly errors: readonly Fault[];
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    readonly type: ProblemType,
    readonly detail: string,
    options: ProblemOptions = {},
  ) {
    super(detail, { cause: options.cause });
    this.status = options.status ?? PROBLEMS[type].status;
    this.errors = options.errors ?? [];
    this.members = options.members ?? {};
    this.headers = options.headers ?? {};
  }
}

/** Control characters as `\uXXXX`, and at most `limit` characters, so that any input can be quoted. */
export function quotable(value: string, limit = 100): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is being replaced
  const escaped = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return escaped.length > limit ? `${escaped.slice(0, limit - 1)}…` : escaped;
}

/** A problem that lists every fault of a request; its type is that of the first. */
export function problemOfFaults(
  faults: readonly Fault[],
  members: Readonly<Record<string, unknown>> = {},
): ProblemError {
  const [first, ...rest] = faults;
  if (!first) throw new Error('a problem of no faults');
  const type = isProblemType(first.code) ? first.code : 'malformed-value';
  const more = rest.length === 0 ? '' : ` ${rest.length} more: see errors.`;
  return new ProblemError(type, `${first.message}${more}`, { errors: faults, members });
}

function isProblemType(word: string): word is ProblemType {
  return Object.hasOwn(PROBLEMS, word);
}
