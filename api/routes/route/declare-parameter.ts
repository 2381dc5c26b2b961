import { z } from 'zod';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { readWords } from '../../answer/list.ts';
import type { Limits } from '../../server/limits.ts';
import { Item, Text } from '../../openapi/parameter.ts';
import { findDay } from '../../question/filters/day.ts';
import { faultOf } from '../../question/parameters.ts';
import type { Parameter } from '../../question/parameters.ts';

/** A parameter of a query: what it means, how it is written and how it is read. */
export interface ParameterDeclaration<Value = unknown> {
  /** In one or two plain sentences. */
  readonly description: string;
  /** What is accepted, as written; made from the limits of the service where they decide. */
  readonly schema: z.ZodType | ((limits: Limits) => z.ZodType);
  /** A list, its items separated by commas. */
  readonly list: boolean;
  /** Its value. Adds a fault where what was asked is not accepted. */
  readonly read: (asked: Parameter, faults: Fault[]) => Value;
}

/** Any text. */
export function text(description: string): ParameterDeclaration<string> {
  return { description, schema: Text, list: false, read: (asked) => asked.text };
}

/** A list of anything: what its items may be is known to the store alone. */
export function list(description: string): ParameterDeclaration<readonly string[]> {
  return {
    description,
    schema: z.array(Item).min(1),
    list: true,
    read: (asked) => asked.items,
  };
}

/** A list of words out of a closed list. */
export function wordList<Word extends string>(
  words: readonly [Word, ...Word[]],
  description: string,
): ParameterDeclaration<readonly Word[]> {
  return {
    description,
    schema: z.array(z.enum(words)).min(1),
    list: true,
    read(asked, faults) {
      readWords(asked, words, faults);
      return asked.items.flatMap((item) => words.find((word) => word === item) ?? []);
    },
  };
}

/** One word out of a closed list. */
export function word<Word extends string>(
  words: readonly [Word, ...Word[]],
  description: string,
): ParameterDeclaration<Word | undefined> {
  const { read } = wordList(words, description);
  return {
    description,
    schema: z.enum(words),
    list: false,
    read: (asked, faults) => read(asked, faults)[0],
  };
}

/** A whole number from `least` to `most`, in at most nine digits. */
export function wholeNumber(
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
  description: string,
): ParameterDeclaration<number> {
  return {
    description,
    schema: z.number().int().min(least).max(most),
    list: false,
    read(asked, faults) {
      const number = /^\d{1,9}$/.test(asked.text) ? Number(asked.text) : NaN;
      if (!(number >= least && number <= most)) {
        const message = `${name} is a whole number from ${least} to ${most}.`;
        faults.push(faultOf(asked, asked.text, 'malformed-value', message));
      }
      return number;
    },
  };
}

/** A day that exists, ISO. */
export function day(name: string, description: string): ParameterDeclaration<string> {
  return {
    description,
    schema: z.iso.date(),
    list: false,
    read(asked, faults) {
      if (findDay(asked.text) === undefined) {
        const message = `${name} is a day, such as ${name}=2023-04-01.`;
        faults.push(faultOf(asked, asked.text, 'malformed-value', message));
      }
      return asked.text;
    },
  };
}

/** A parameter that is read with others, by what they are about: a release, a page, a table. */
export function readLater(
  description: string,
  schema: ParameterDeclaration['schema'],
  isList: 'list' | 'one' = 'one',
): ParameterDeclaration<Parameter> {
  return { description, schema, list: isList === 'list', read: (asked) => asked };
}
