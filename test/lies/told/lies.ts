import { LIES_OF_ROWS } from './lies-of-rows.ts';
import { LIES_OF_VALUES } from './lies-of-values.ts';
import { LIES_OF_WORDS } from './lies-of-words.ts';

/** Every lie that is planted, each on its own. */
export const LIES = [...LIES_OF_ROWS, ...LIES_OF_VALUES, ...LIES_OF_WORDS];
