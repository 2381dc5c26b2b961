import type { DeclarationInput } from '../../schemas/dataset/declaration.ts';

/** What datasets from the data catalogue of Explore Education Statistics say alike, of any publication. */

/** Whose the catalogue is, and what its files do not say. */
export const CATALOGUE = {
  publisher: 'Department for Education',
  undated: 'The files of the catalogue carry no date; the page of the release does.',
} as const satisfies Partial<DeclarationInput>;

/** How counts of people are printed in most of its files. */
export const ROUNDING = { to: 10, zero_means: 'none; 1 to 4 are printed as low' } as const;

/** A part of everything, as a code list has it: our code, our name and the publisher's label. */
export const part = (code: string, name: string, publisher_code = name) => ({
  ...{ code, name, publisher_code },
  level: 1,
  parent: 'total',
});

/** The whole of a code list. */
export const whole = (name: string) => ({
  ...{ code: 'total', name, publisher_code: 'Total' },
  level: 0,
});

/** Sector subject areas of these tiers, by the labels that the files print. */
export const subjectAreas = (...levels: readonly (1 | 2)[]) => ({
  id: 'subject',
  name: 'Sector subject area',
  codes: {
    classification: 'subjects',
    levels: [...levels],
    total: 'All subjects',
    publisher_column: 'publisher_label',
    publisher_total: 'Total',
  },
});
