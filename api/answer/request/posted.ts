import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import type { Limits } from '../../server/limits.ts';
import { ProblemError, quotable } from '../../problem.ts';
import { faultOf, readBodyParameter } from '../../question/parameters.ts';
import type { Asked, Parameter } from '../../question/parameters.ts';
import { findRepeatedMembers } from './repeated-members.ts';
import { readAsked } from './request.ts';

const JSON_TYPE = /^application\/json\s*(;|$)/i;
const Word = z.union([z.string(), z.number(), z.boolean()]);
const Bytes = z.instanceof(Uint8Array);
const Value = z.union([Word, z.array(Word)]);

function refuseLength(most: number): never {
  throw new ProblemError('body-too-large', `A body may be ${countWords(most, 'byte')} long.`, {
    members: { limit: most },
  });
}

/** Refuses a body of more than `most` bytes with 413, before it is read. */
export function limitBody(most: number): MiddlewareHandler {
  return bodyLimit({ maxSize: most, onError: () => refuseLength(most) });
}

/** Reads a body of at most `most` bytes. Throws 413 as soon as it is known to be longer. */
export async function readBody({ req }: Context, most: number): Promise<Buffer> {
  if (Number(req.header('Content-Length') ?? 0) > most) refuseLength(most);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const piece of req.raw.body ?? []) {
    const chunk = Bytes.parse(piece);
    length += chunk.length;
    if (length > most) refuseLength(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The members of a body, and the names that it gives twice. */
interface Body {
  readonly members: readonly [string, unknown][];
  readonly repeated: readonly string[];
}

async function readMembers(c: Context): Promise<Body> {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    const detail = 'The question in a body is written as application/json.';
    throw new ProblemError('unsupported-media-type', detail, {
      members: { formats: [{ media_type: 'application/json' }] },
    });
  }
  const text = await c.req.text();
  const members = findMembers(text);
  if (members) return { members, repeated: findRepeatedMembers(text) };
  const detail =
    'The body is one JSON object with the names of the parameters, lists as arrays: {"area": ["E08000034"], "period": "2022..latest"}.';
  throw new ProblemError('invalid-body', detail);
}

/** The members of a JSON object; undefined for any other text. */
function findMembers(text: string): [string, unknown][] | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? Object.entries(body)
      : undefined;
  } catch {
    return undefined;
  }
}

function faultOfRepeated(name: string): Fault {
  const place = { in: 'body' as const, at: pointer(name) };
  const message = `${place.at} is given more than once. Put all its values in one array.`;
  return faultOf(place, null, 'repeated-parameter', message);
}

/** Where a member stands, as a JSON pointer (RFC 6901). */
function pointer(name: string): string {
  return quotable(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function readMember(name: string, value: unknown): { parameter?: Parameter; faults: Fault[] } {
  const place = { in: 'body' as const, at: pointer(name) };
  const parsed = Value.safeParse(value);
  if (!parsed.success) {
    const message = `${place.at} is a text, a number, true, false, or an array of them.`;
    // What stands there may be nested deeper than it could be printed.
    return { faults: [faultOf(place, null, 'invalid-body', message)] };
  }
  if (!Array.isArray(parsed.data)) return readBodyParameter(name, place.at, String(parsed.data));
  const items = parsed.data.map(String);
  const joined = items.find((item) => item.includes(','));
  if (joined === undefined) return readBodyParameter(name, place.at, items.join(','));
  const message = `${place.at} has an item with a comma in it. Make it two items.`;
  return { faults: [faultOf(place, joined, 'malformed-value', message)] };
}

/**
 * The parameters of a question in a JSON body: those of the address, same names and same meaning,
 * lists as arrays. The address may hold others (a cursor); a name in both is a fault. 415 for
 * another media type, 422 for a body that is not an object of texts and lists.
 */
export async function readPosted(c: Context, { queryBytes }: Limits): Promise<Asked> {
  const address = readAsked(c, queryBytes);
  const { members, repeated } = await readMembers(c);
  const parameters = new Map(address.parameters);
  const faults = [...address.faults, ...repeated.map(faultOfRepeated)];
  for (const [name, value] of members) {
    const read = readMember(name, value);
    faults.push(...read.faults);
    if (!read.parameter) continue;
    if (parameters.has(name)) {
      const message = `${quotable(name)} is given in the address and in the body.`;
      faults.push(faultOf(read.parameter, read.parameter.text, 'repeated-parameter', message));
    } else parameters.set(name, read.parameter);
  }
  const wrong = faults.filter(({ code }) => code === 'invalid-body');
  const [first] = wrong;
  if (first) throw new ProblemError('invalid-body', first.message, { errors: faults });
  return { parameters, faults };
}
