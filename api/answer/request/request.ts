import type { Context } from 'hono';
import { countWords } from '../../../schemas/words/count-words.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { ProblemError, problemOfFaults, quotable } from '../../problem.ts';
import { faultOf, readQueryString } from '../../question/parameters.ts';
import type { Asked, Parameters } from '../../question/parameters.ts';

/** The parameters of a request's address; 414 when it is longer than `most` bytes. */
export function readAsked(c: Context, most: number): Asked {
  const at = c.req.url.indexOf('?');
  const search = at === -1 ? '' : c.req.url.slice(at + 1).replace(/#.*$/, '');
  if (search.length > most) {
    throw new ProblemError(
      'uri-too-long',
      `A query may be ${countWords(most, 'byte')} long; this has ${search.length}.`,
      {
        members: { limit: most },
      },
    );
  }
  return readQueryString(search);
}

/**
 * The query string of a request as it came, with `?`, or the empty text; null for a posted question.
 * Nothing in it can end a link of a header.
 */
export function findSearch(c: Context): string | null {
  if (c.req.method === 'POST') return null;
  const at = c.req.url.indexOf('?');
  const search = at === -1 ? '' : c.req.url.slice(at).replace(/#.*$/, '');
  return search.replace(/[^\x21-\x7e]|[<>"\\]/g, encodeURIComponent);
}

/** Faults for the parameters that are none of `known`. */
export function faultsOfUnknown(parameters: Parameters, known: readonly string[]): Fault[] {
  return [...parameters.values()]
    .filter(({ name }) => !known.includes(name))
    .map((parameter) => {
      const shown = quotable(parameter.name, 60);
      const near = nearest(shown, known);
      const guess = near[0] === undefined ? '' : ` Did you mean ${near[0]}?`;
      const message = `There is no parameter ${shown} here.${guess}`;
      return faultOf(parameter, parameter.text, 'unknown-parameter', message, {
        ...(near.length > 0 ? { nearest: near } : {}),
        allowed: [...known],
        allowed_total: known.length,
      });
    });
}

/**
 * The parameters of a request that takes only `known` ones; every other is a fault. Without a list
 * their names are for the caller to check.
 */
export function readParameters(
  c: Context,
  most: number,
  known: readonly string[] | undefined,
): Parameters {
  const { parameters, faults } = readAsked(c, most);
  const all = [...faults, ...(known ? faultsOfUnknown(parameters, known) : [])];
  if (all.length > 0) throw problemOfFaults(all);
  return parameters;
}
