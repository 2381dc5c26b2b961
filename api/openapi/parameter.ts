import { z } from 'zod';
import { UNREADABLE } from '../question/parameters.ts';

/** A parameter as the document describes it. `schema` says what is accepted as written. */
export interface ParameterEntry {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  /** What it means, in one or two plain sentences. */
  readonly description: string;
  readonly schema: z.ZodType;
  /** A list, its items separated by commas. */
  readonly list: boolean;
}

/** What is said of a parameter beside its name and place. */
export type ParameterWords = Pick<ParameterEntry, 'description' | 'schema'> & {
  readonly list?: boolean;
};

/** What every text of an address may hold: no control character and no broken escape. */
export const Text = z.string().regex(new RegExp(`^[^${UNREADABLE}]+$`));
/** A text that stands in a list, where a comma ends it. */
export const Item = z.string().regex(new RegExp(`^[^${UNREADABLE},]+$`));

/** A list of one item or more. */
export function listOfItems(item: z.ZodType = Item): Pick<ParameterWords, 'schema' | 'list'> {
  return { schema: z.array(item).min(1), list: true };
}
