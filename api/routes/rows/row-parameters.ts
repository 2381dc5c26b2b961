import { z } from 'zod';
import { AREA_TYPES, AREA_TYPE_SETS } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import type { Facts } from '../../openapi/facts.ts';
import { filterParameters } from '../../openapi/filters.ts';
import type { FilteredTable } from '../../openapi/filters.ts';
import type { ParameterEntry } from '../../openapi/parameter.ts';
import type { GENERAL_PARAMETERS } from '../../question/check.ts';
import type { AREA_PARAMETERS } from '../../registers/areas/area-words.ts';
import { list, readLater, word, wordList } from '../route/declare-parameter.ts';
import type { ParameterDeclaration } from '../route/declare-parameter.ts';
import { queryEntries } from '../route/entries.ts';
import { LANG, PAGE } from '../route/shared-parameters.ts';

type Described<Name extends string> = Readonly<Record<Name, ParameterDeclaration>>;

const Column = z.string().regex(/^[a-z][a-z0-9_]*$/);
const SortKey = z.string().regex(/^-?[a-z][a-z0-9_]*$/);

/** The parameters that together choose areas. */
const AREAS: Described<(typeof AREA_PARAMETERS)[number]> = {
  area: list('Areas by GSS code, such as E08000034; a row with any of them is kept.'),
  area_type: wordList(
    [...wordsOf(AREA_TYPES), ...wordsOf(AREA_TYPE_SETS)],
    'All areas of these types; utla and strategic_authority are sets of two.',
  ),
  area_at: readLater(
    'Only areas in force on that day, so that old and new codes do not overlap. Left out, figures come under every code that they were published under.',
    z.iso.date(),
  ),
  within: list('Only areas that lie in one of these; needs area_type.'),
};

/** The parameters of all rows beside their filters. */
const GENERAL: Described<(typeof GENERAL_PARAMETERS)[number]> = {
  columns: readLater(
    'Exactly these columns, in this order. Not together with with or names.',
    z.array(Column).min(1),
    'list',
  ),
  with: readLater(
    'Optional columns to add: source_row, cite, version, period_type and others.',
    z.array(Column).min(1),
    'list',
  ),
  names: word(['true', 'false'], 'false leaves out the columns that hold the names of codes.'),
  lang: LANG,
  sort: readLater(
    'Columns to sort by, descending with a minus before; nulls come last either way.',
    z.array(SortKey).min(1),
    'list',
  ),
  ...PAGE,
};

/**
 * The query grammar over these tables as the document describes it: areas where any table has
 * them, filters by column, what holds for all rows, and `others`. It is read against one release.
 */
export function describeQuestion(
  { limits }: Facts,
  tables: readonly FilteredTable[],
  others: Readonly<Record<string, ParameterDeclaration>>,
): ParameterEntry[] {
  const areas = tables.length === 0 || tables.some((t) => t.columns.some((c) => c.role === 'area'));
  const filters = filterParameters(tables).filter(({ name }) => !(name in AREAS));
  return [
    ...(areas ? queryEntries(AREAS, limits) : []),
    ...filters,
    ...queryEntries({ ...GENERAL, ...others }, limits),
  ];
}
