import { z } from 'zod';
import type { ListOf } from '../../schemas/answers/list.ts';
import type { Fault } from '../../schemas/answers/problems/problem.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import { problemOfFaults, quotable } from '../problem.ts';
import { questionDigest } from '../question/cursor.ts';
import { faultOf } from '../question/parameters.ts';
import type { Parameter, Parameters } from '../question/parameters.ts';
import { queryString } from './hrefs.ts';

interface ListOptions<T> {
  readonly parameters: Parameters;
  /** What stands before `?` in `next`. */
  readonly href: string;
  /** Items of a page when `limit` is not given; null: all. */
  readonly usual: number | null;
  readonly most: number;
  readonly keyOf: (item: T) => string;
  /** What the list is taken from, where it can change between two pages: a version. */
  readonly of?: string;
}

function readLimit({ parameters, usual, most }: ListOptions<never>, faults: Fault[]) {
  const asked = parameters.get('limit');
  if (!asked) return usual;
  const limit = /^[1-9]\d{0,5}$/.test(asked.text) ? Number(asked.text) : most + 1;
  if (limit <= most) return limit;
  const message = `limit is a whole number from 1 to ${most}.`;
  faults.push(faultOf(asked, asked.text, 'malformed-value', message));
  return usual;
}

/** A place in a list: which list it is (its filters, what it is taken from), and the last key. */
const Place = z.tuple([z.string(), z.string()]);

function findPlace(cursor: string): z.infer<typeof Place> | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Place.safeParse(json).data;
  } catch {
    return undefined;
  }
}

/** Tells a cursor of this list from one of another: by its filters, not by the size of a page. */
function listDigest({ parameters, href, of = '' }: ListOptions<never>): string {
  const filters = [...parameters.values()]
    .filter(({ name }) => name !== 'cursor' && name !== 'limit')
    .map(({ name, items }) => `${name}=${items.toSorted().join(',')}`);
  return questionDigest([href, of, ...filters.sort()].join('&'));
}

/** One page of a list, in the list's order. A cursor of another list is a fault. */
export function pageOf<T>(items: readonly T[], options: ListOptions<T>): ListOf<T> {
  const { parameters, href, keyOf } = options;
  const faults: Fault[] = [];
  const limit = readLimit(options, faults);
  const cursor = parameters.get('cursor');
  const digest = listDigest(options);
  let start = 0;
  if (cursor) {
    const [list, key] = findPlace(cursor.text) ?? [];
    start = list === digest ? items.findIndex((item) => keyOf(item) === key) + 1 : 0;
    if (start === 0) {
      const message = 'cursor belongs to another list. Start again without it.';
      faults.push(faultOf(cursor, cursor.text, 'cursor-mismatch', message));
    }
  }
  if (faults.length > 0) throw problemOfFaults(faults);
  const data = items.slice(start, limit === null ? undefined : start + limit);
  const last = data.at(-1);
  const more = last !== undefined && start + data.length < items.length;
  const others = [...parameters.values()]
    .filter(({ name }) => name !== 'cursor')
    .map(({ name, items: values }) => [name, values] as const);
  const place = JSON.stringify([digest, more ? keyOf(last) : '']);
  const following = Buffer.from(place).toString('base64url');
  return {
    total: items.length,
    returned: data.length,
    complete: data.length === items.length,
    next: more ? `${href}${queryString([...others, ['cursor', [following]]])}` : null,
    data,
  };
}

/** The items of a list parameter, each one of `known`; a fault is added for each that is not. */
export function readWords(
  parameter: Parameter | undefined,
  known: readonly string[],
  faults: Fault[],
): readonly string[] | undefined {
  for (const item of parameter?.items ?? []) {
    if (!parameter || known.includes(item)) continue;
    const near = nearest(item.slice(0, 100), known);
    const guess = near[0] === undefined ? '' : ` Did you mean ${near[0]}?`;
    const message = `${parameter.name} has no code ${quotable(item)}.${guess}`;
    faults.push(
      faultOf(parameter, item, 'unknown-code', message, {
        ...(near.length > 0 ? { nearest: near } : {}),
        allowed: known.length > 50 ? null : [...known],
        allowed_total: known.length,
      }),
    );
  }
  return parameter?.items;
}
