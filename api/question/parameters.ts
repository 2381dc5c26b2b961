import type { Fault } from '../../schemas/answers/problems/problem.ts';
import { quotable } from '../problem.ts';

/** One parameter as asked: from the address, or (a long query) from a JSON body. */
export interface Parameter {
  readonly in: 'query' | 'body';
  /** Its name; for a fault in a body, where it stands there. */
  readonly name: string;
  readonly at: string;
  /** The items of a list; a single value is a list of one. */
  readonly items: readonly string[];
  /** As written, items joined by a comma. */
  readonly text: string;
}

/** The parameters of a request by name. */
export type Parameters = ReadonlyMap<string, Parameter>;

/** What was read, and what could not be. */
export interface Asked {
  readonly parameters: Parameters;
  readonly faults: readonly Fault[];
}

type FaultMore = Omit<Partial<Fault>, 'in' | 'name' | 'value' | 'code' | 'message'>;

/** A fault of one parameter; `value` is the item at fault, quoted safely. */
export function faultOf(
  parameter: Pick<Parameter, 'in' | 'at'>,
  value: string | null,
  code: string,
  message: string,
  more: FaultMore = {},
): Fault {
  return {
    in: parameter.in,
    name: parameter.at,
    value: value === null ? null : quotable(value),
    code,
    message: quotable(message, 500),
    ...more,
  };
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Characters that no parameter may hold, as a class of a regular expression has them. */
export const UNREADABLE = String.raw`\u0000-\u001f\u007f\ufffd`;
const HAS_UNREADABLE = new RegExp(`[${UNREADABLE}]`);

/** A parameter of the address, split into its items. */
export function queryParameter(name: string, text: string): Parameter {
  return { in: 'query', name, at: name, items: text.split(','), text };
}

/** Reads a parameter of a body from its text, by the rules of those of an address. */
export function readBodyParameter(
  name: string,
  at: string,
  text: string,
): { readonly parameter?: Parameter; readonly faults: Fault[] } {
  const parameter = { in: 'body' as const, name, at, items: text.split(','), text };
  if (HAS_UNREADABLE.test(name + text)) {
    const message = `${at} has a character that cannot be used.`;
    return { faults: [faultOf(parameter, text, 'malformed-value', message)] };
  }
  return { parameter, faults: parameter.items.includes('') ? [emptyItem(parameter)] : [] };
}

/**
 * Reads a query string (with or without `?`). A name given twice, an empty value or item, a
 * broken escape and a control character are faults; nothing is dropped in silence.
 */
export function readQueryString(search: string): Asked {
  const parameters = new Map<string, Parameter>();
  const faults: Fault[] = [];
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decode(cut === -1 ? pair : pair.slice(0, cut));
    const text = decode(cut === -1 ? '' : pair.slice(cut + 1));
    const shown = { in: 'query' as const, at: quotable(name ?? pair) };
    if (name === undefined || text === undefined || HAS_UNREADABLE.test(name + text)) {
      const message = `${shown.at} is not written as an address allows: an escape is broken, or a character cannot be used.`;
      faults.push(faultOf(shown, text ?? pair, 'malformed-value', message));
    } else if (parameters.has(name)) {
      const message = `${shown.at} is given more than once. Put all its values in one list, separated by commas.`;
      faults.push(faultOf(shown, text, 'repeated-parameter', message));
    } else {
      const parameter = queryParameter(name, text);
      parameters.set(name, parameter);
      if (parameter.items.includes('')) faults.push(emptyItem(parameter));
    }
  }
  return { parameters, faults };
}

function emptyItem(parameter: Parameter): Fault {
  const message =
    parameter.text === ''
      ? `${quotable(parameter.name)} has no value. Leave the parameter out, or give it one.`
      : `${quotable(parameter.name)} has an empty item between its commas.`;
  return faultOf(parameter, parameter.text, 'malformed-value', message);
}
