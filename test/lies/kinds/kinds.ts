import { ERRORS } from './errors.ts';
import { EXCHANGE } from './exchange.ts';
import { FORM } from './form.ts';
import type { Kind } from './kind.ts';
import { LEVEL } from './level.ts';
import { MARKS } from './marks.ts';
import { MEANING } from './meaning.ts';
import { PRESENCE } from './presence.ts';
import { REPETITION } from './repetition.ts';

/** Every kind of lie that is drawn. */
export const KINDS: readonly Kind[] = [
  ...LEVEL,
  ...REPETITION,
  ...PRESENCE,
  ...EXCHANGE,
  ...MEANING,
  ...MARKS,
  ...FORM,
  ...ERRORS,
];
