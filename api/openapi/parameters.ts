import { z } from 'zod';
import { AREA_TYPES, AREA_TYPE_SETS } from '../../schemas/words/area-types.ts';
import { ACCREDITATIONS, REGULARITIES, THEMES, wordsOf } from '../../schemas/words/vocabulary.ts';
import type { LIST_PARAMETERS } from '../answer/list.ts';
import type { Limits } from '../server/limits.ts';
import type { AREA_PARAMETERS } from '../registers/areas/area-words.ts';
import type { GENERAL_PARAMETERS } from '../question/check.ts';
import type { RELEASE_PARAMETERS } from '../question/resolve.ts';
import type { AREA_LIST_PARAMETERS } from '../routes/areas.ts';
import type { CODE_LIST_PARAMETERS } from '../routes/codes.ts';
import type { CatalogueFilter } from '../routes/datasets.ts';
import { Text, listOfItems } from './parameter.ts';
import type { ParameterWords } from './parameter.ts';

type Entries<Name extends string> = Readonly<Record<Name, ParameterWords>>;

const Day = z.iso.date();
const Column = z.string().regex(/^[a-z][a-z0-9_]*$/);
const areaType = listOfItems(z.enum([...wordsOf(AREA_TYPES), ...wordsOf(AREA_TYPE_SETS)]));
const lang: ParameterWords = {
  schema: z.enum(['en', 'cy']),
  description: 'Language of names: en, or cy where there is a Welsh name.',
};
const words: ParameterWords = {
  schema: Text,
  description: 'Words that must all occur, in any order and case.',
};

/** The parameters that together choose areas. */
export const AREA_ENTRIES: Entries<(typeof AREA_PARAMETERS)[number]> = {
  area: {
    ...listOfItems(),
    description: 'Areas by GSS code, such as E08000034; a row with any of them is kept.',
  },
  area_type: { ...areaType, description: 'All areas of these types; utla is a set of two.' },
  area_at: {
    schema: Day,
    description:
      'Only areas in force on that day, so that old and new codes do not overlap. Left out, figures come under every code that they were published under.',
  },
  within: {
    ...listOfItems(),
    description: 'Only areas that lie in one of these; needs area_type.',
  },
};

/** Parameters of every list. */
export const listEntries = ({
  mostPageRows,
}: Limits): Entries<(typeof LIST_PARAMETERS)[number]> => ({
  limit: {
    schema: z.number().int().min(1).max(mostPageRows),
    description: `Rows or items of a page, at most ${mostPageRows}. A file holds everything unless limit is given.`,
  },
  cursor: {
    schema: z.string().regex(/^[A-Za-z0-9_-]+$/),
    description: 'Where a page begins; taken from next of the page before, never made by hand.',
  },
});

/** Parameters of all rows beside their filters. */
export const generalEntries = (limits: Limits): Entries<(typeof GENERAL_PARAMETERS)[number]> => ({
  columns: {
    ...listOfItems(Column),
    description: 'Exactly these columns, in this order. Not together with with or names.',
  },
  with: {
    ...listOfItems(Column),
    description: 'Optional columns to add: source_row, cite, version, period_type and others.',
  },
  names: {
    schema: z.enum(['true', 'false']),
    description: 'false leaves out the columns that hold the names of codes.',
  },
  lang,
  sort: {
    ...listOfItems(z.string().regex(/^-?[a-z][a-z0-9_]*$/)),
    description: 'Columns to sort by, descending with a minus before; nulls come last either way.',
  },
  ...listEntries(limits),
});

/** The parameters that choose a release; at most one may be given. */
export const RELEASE_ENTRIES: Entries<(typeof RELEASE_PARAMETERS)[number]> = {
  version: {
    schema: z.string().regex(/^(latest|\d+(\.\d+){0,2}|\d+(\.\d+)?\.\*)$/),
    description:
      'A release: latest, 2 (the last of major 2), 2.1, or exactly 2.1.3. Only an exact one pins the answer. At most one of version, as_of and edition.',
  },
  as_of: {
    schema: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?$/),
    description:
      'The release that was current on that day, or at that time in UTC. One that has not come yet is a fault.',
  },
  edition: {
    schema: z.string().regex(/^\d{4}-\d{2}-\d{2}\.[1-9]\d*$/),
    description: 'The release that an edition of the whole store names.',
  },
};

/** Filters of the catalogue. */
export const CATALOGUE_ENTRIES: Entries<CatalogueFilter | 'q'> = {
  q: words,
  theme: { ...listOfItems(z.enum(wordsOf(THEMES))), description: 'Subjects.' },
  publisher: {
    ...listOfItems(),
    description: 'Publishers by name; a name that holds a comma is given as the whole value.',
  },
  regularity: { ...listOfItems(z.enum(wordsOf(REGULARITIES))), description: 'How often it comes.' },
  area_type: {
    ...listOfItems(z.enum(wordsOf(AREA_TYPES))),
    description: 'Types of area that the dataset has figures for.',
  },
  hosting: {
    ...listOfItems(z.enum(['hosted', 'linked'])),
    description: 'Held here, or known by label and link only.',
  },
  accreditation: {
    ...listOfItems(z.enum(wordsOf(ACCREDITATIONS))),
    description: 'Standing of the statistics.',
  },
};

/** Parameters of the list of areas. */
export const AREA_LIST_ENTRIES: Entries<(typeof AREA_LIST_PARAMETERS)[number]> = {
  q: { ...words, description: 'Words that the code, the name or the Welsh name holds.' },
  type: { ...listOfItems(z.enum(wordsOf(AREA_TYPES))), description: 'Types of area.' },
  at: { schema: Day, description: 'Only areas in force on that day.' },
  within: { ...listOfItems(), description: 'Only areas that lie in one of these.' },
};

/** Parameters of a code list. */
export const CODE_LIST_ENTRIES: Entries<(typeof CODE_LIST_PARAMETERS)[number]> = {
  counts: {
    schema: z.enum(['true', 'false']),
    description: 'true adds how many rows have the code, and its first and last period.',
  },
  lang,
  parent: { ...listOfItems(), description: 'Only codes directly below one of these.' },
  level: {
    ...listOfItems(z.string().regex(/^\d{1,2}$/)),
    description: 'Only codes of these levels; 0 is the total.',
  },
  within: { ...listOfItems(), description: 'Only codes below one of these, at any depth.' },
};

/** Parameters in a path, by their name in the document. */
export const PATH_ENTRIES = {
  id: {
    schema: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    description: 'A dataset by its id, as /v1/datasets lists them.',
  },
  version: {
    schema: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: 'An exact version. Loose ones are a query parameter of the rows.',
  },
  column: { schema: Column, description: 'A column that has a code list.' },
  file: {
    schema: z.string().regex(/^[a-z0-9_.-]+$/),
    description: 'A file of the release, as its manifest names it.',
  },
  code: {
    schema: z.string().regex(/^([A-Z]\d{8}|x-[a-z-]+)$/),
    description: 'An area by its GSS code.',
  },
  measure: {
    schema: z.string().regex(/^[a-z0-9_]+$/),
    description: 'A measure by its id.',
  },
  edition: {
    schema: z.string().regex(/^\d{4}-\d{2}-\d{2}\.[1-9]\d*$/),
    description: 'An edition: the day, and the number of the publish on that day.',
  },
} as const satisfies Readonly<Record<string, ParameterWords>>;
