import type { Flag, Status } from '../../../schemas/words/vocabulary.ts';

/** Marks of ONS workbooks and what they mean; every other mark stops the publish. */
export const MARKS: Readonly<Record<string, Status>> = {
  '[c]': 'suppressed',
  '[z]': 'not_applicable',
  '[low]': 'near_zero',
};

/** In the workbook of online adverts `[x]` is a suppressed count; elsewhere nobody has explained it. */
export const EDITION_MARKS: Readonly<Record<string, Status>> = { ...MARKS, '[x]': 'suppressed' };

/** Marks of the pay survey, in the words of its workbooks: unreliable, disclosive, not applicable. */
export const PAY_MARKS: Readonly<Record<string, Status>> = {
  x: 'unreliable',
  '..': 'suppressed',
  ':': 'not_applicable',
};

/** What is said of a whole row in a column of notes; every other note stops the publish. */
export const NOTES: Readonly<Record<string, Flag>> = {
  '[sum of parts made by the Department for Education]': 'built_from_parts',
};

/**
 * What stands in a cell of which a recorded extract of a table has no figure. The publisher has one,
 * so that it is neither missing nor suppressed: no row is made of it.
 */
export const NOT_IN_EXTRACT = '[not in the extract]';
